import { type Control, defineFieldControl } from '#model'

export const unmaskedProc: Control = defineFieldControl({
  id: 'unmasked-proc',
  title: 'Container sees an unmasked /proc',
  severity: 'medium',
  why: 'The masks keep a container from reading kernel memory maps and from writing settings of the node through `/proc`.',
  remediation: 'Remove `procMount`, or run the pod in a user namespace (`hostUsers: false`).',
  aliases: [
    'trivy:KSV-0027',
    'kube-linter:unsafe-proc-mount',
    'polaris:procMount',
    'kics:container_runs_unmasked',
    'kyverno:disallow-proc-mount',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'container',
  field: ['securityContext', 'procMount'],
  absent: 'pass',
  allow: ['Default'],
  safety: 'unsafe',
  applies: ({ workload, pssVersion }) =>
    !(workload.userNamespace && pssVersion >= 35) || 'the pod runs in a user namespace',
  says: (value) => `sets \`procMount: ${String(value)}\``,
})
