import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const secretsReadable: Control = definePowerControl({
  id: 'secrets-readable',
  title: 'Role reads Secrets',
  severity: 'medium',
  why: 'Whoever reads Secrets has every credential in them; `list` and `watch` give their contents as `get` does.',
  remediation: 'Allow `get` on the Secrets by name, or mount them into the pod that needs them.',
  aliases: [
    'kubescape:C-0015',
    'kubescape:C-0186',
    'trivy:KSV-0041',
    'kube-linter:access-to-secrets',
    'checkov:CKV2_K8S_5',
    'kics:rbac_roles_with_read_secrets_permissions',
    'kics:service_account_allows_access_secrets',
    'kyverno:restrict-secret-role-verbs',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  power: { groups: [''], resources: ['secrets'], verbs: ['get', 'list', 'watch'] },
  does: 'read Secrets',
  exceptNamed: true,
})
