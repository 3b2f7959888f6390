import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const bindEscalate: Control = definePowerControl({
  id: 'bind-escalate',
  title: 'Role may bind or escalate roles',
  severity: 'high',
  why: '`escalate` writes rules that the writer does not hold and `bind` binds any role: either makes its holder cluster-admin.',
  remediation: 'Remove the verb, or name the roles that may be bound in `resourceNames`.',
  aliases: [
    'kubescape:C-0191',
    'checkov:CKV_K8S_157',
    'checkov:CKV_K8S_158',
    'kics:rbac_roles_allow_privilege_escalation',
    'kyverno:restrict-escalation-verbs-roles',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb'],
  power: {
    groups: ['rbac.authorization.k8s.io'],
    resources: ['roles', 'clusterroles'],
    verbs: ['bind', 'escalate'],
  },
  does: 'bind or escalate roles',
})
