import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const secretsWritable: Control = definePowerControl({
  id: 'secrets-writable',
  title: 'Role writes Secrets',
  severity: 'medium',
  persona: 'strict',
  why: 'Who creates a Secret of type `kubernetes.io/service-account-token` gets a token of any account in the namespace, and changed credentials are used by whoever mounts them.',
  remediation: 'Allow `update` and `patch` on the Secrets by name, and leave the rest to a controller.',
  aliases: [
    'trivy:KSV-0113',
    'kics:rbac_roles_with_read_secrets_permissions',
    'rbac-police:issue_token_secrets',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  power: { groups: [''], resources: ['secrets'], verbs: ['create', 'update', 'patch'] },
  does: 'write Secrets',
  exceptNamed: true,
})
