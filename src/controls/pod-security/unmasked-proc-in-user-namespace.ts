import { type Control, defineFieldControl } from '#model'

export const unmaskedProcInUserNamespace: Control = defineFieldControl({
  id: 'unmasked-proc-in-user-namespace',
  title: 'Container of a user namespace sees an unmasked /proc',
  severity: 'low',
  persona: 'strict',
  why: 'A user namespace makes an unmasked `/proc` far less dangerous, yet most pods need none.',
  remediation: 'Remove `procMount`; only containers that start other containers need it.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  on: 'container',
  field: ['securityContext', 'procMount'],
  absent: 'pass',
  allow: ['Default'],
  safety: 'unsafe',
  applies: ({ workload, pssVersion }) =>
    (workload.userNamespace && pssVersion >= 35) || 'the pod runs in no user namespace that the policy knows',
  says: (value) => `sets \`procMount: ${String(value)}\` in a user namespace`,
})
