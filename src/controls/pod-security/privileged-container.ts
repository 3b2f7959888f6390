import { type Control, defineFieldControl } from '#model'

export const privilegedContainer: Control = defineFieldControl({
  id: 'privileged-container',
  title: 'Container runs in privileged mode',
  severity: 'high',
  why: 'A privileged container has every capability, sees every device and is not confined: whoever controls it controls the node.',
  remediation:
    'Remove `privileged: true`; where the container needs one capability or one device, grant that one instead.',
  aliases: [
    'kubescape:C-0057',
    'trivy:KSV-0017',
    'kube-linter:privileged-container',
    'polaris:runAsPrivileged',
    'checkov:CKV_K8S_16',
    'kics:container_is_privileged',
    'kube-score:container-security-context-privileged',
    'kubeaudit:PrivilegedTrue',
    'kubeaudit:PrivilegedNil',
    'kubesec:Privileged',
    'kyverno:disallow-privileged-containers',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'container',
  field: ['securityContext', 'privileged'],
  absent: 'pass',
  allow: [false],
  safety: 'unsafe',
  fixable: ({ container }) =>
    !container?.volumeMounts?.some((mount) => mount?.mountPropagation === 'Bidirectional'),
  says: () => 'runs privileged',
})
