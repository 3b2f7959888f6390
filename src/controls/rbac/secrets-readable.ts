import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const secretsReadable: Control = definePowerControl({
  id: 'secrets-readable',
  title: 'Role reads Secrets',
  severity: 'medium',
  why: 'Whoever reads Secrets has every credential in them; `list` and `watch` give their contents as `get` does.',
  remediation: 'Allow `get` on the Secrets by name, or mount them into the pod that needs them.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  power: { groups: [''], resources: ['secrets'], verbs: ['get', 'list', 'watch'] },
  does: 'read Secrets',
  exceptNamed: true,
})
