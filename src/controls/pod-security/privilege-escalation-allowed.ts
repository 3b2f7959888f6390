import { type Control, defineFieldControl } from '#model'

export const privilegeEscalationAllowed: Control = defineFieldControl({
  id: 'privilege-escalation-allowed',
  title: 'Container may gain privileges beyond those of its parent process',
  severity: 'medium',
  family: 'container-hardening',
  why: 'Unless `allowPrivilegeEscalation` is false, a setuid program in the image turns an ordinary user into root.',
  remediation: 'Set `securityContext.allowPrivilegeEscalation: false` on the container.',
  aliases: [
    'kubescape:C-0016',
    'trivy:KSV-0001',
    'kube-linter:privilege-escalation-container',
    'polaris:privilegeEscalationAllowed',
    'checkov:CKV_K8S_20',
    'kics:privilege_escalation_allowed',
    'kubeaudit:AllowPrivilegeEscalationNil',
    'kubeaudit:AllowPrivilegeEscalationTrue',
    'kubesec:AllowPrivilegeEscalation',
    'kyverno:disallow-privilege-escalation',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  on: 'container',
  field: ['securityContext', 'allowPrivilegeEscalation'],
  absent: 'fail',
  allow: [false],
  safety: 'unsafe',
  applies: ({ workload, pssVersion }) =>
    !(workload.windows && pssVersion >= 25) || 'the pod runs on Windows, which has no such field',
  fixable: ({ container }) =>
    container?.securityContext?.privileged !== true &&
    !(container?.securityContext?.capabilities?.add ?? []).includes('CAP_SYS_ADMIN'),
  says: (value) =>
    value === undefined
      ? 'does not set `allowPrivilegeEscalation: false`'
      : 'sets `allowPrivilegeEscalation: true`',
})
