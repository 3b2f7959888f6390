import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const tokenCreate: Control = definePowerControl({
  id: 'token-create',
  title: 'Role issues service account tokens',
  severity: 'high',
  why: 'A token of an account has every permission of the account; across namespaces that includes the strongest one.',
  remediation: 'Name the accounts in `resourceNames`, or bind the role in one namespace.',
  aliases: ['kubescape:C-0282'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request'],
  power: { groups: [''], resources: ['serviceaccounts/token'], verbs: ['create'] },
  does: 'issue tokens of service accounts',
})
