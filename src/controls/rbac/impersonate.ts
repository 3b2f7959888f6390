import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const impersonate: Control = definePowerControl({
  id: 'impersonate',
  title: 'Role impersonates others',
  severity: 'high',
  why: 'Who impersonates any user and group acts as `system:masters`, past every authorisation check.',
  remediation: 'Remove it, or name the users that may be impersonated in `resourceNames`.',
  aliases: [
    'kubescape:C-0065',
    'kubescape:C-0191',
    'trivy:KSV-0043',
    'checkov:CKV2_K8S_3',
    'kics:rbac_roles_with_impersonate_permission',
    'kyverno:restrict-escalation-verbs-roles',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#impersonate-verb'],
  power: {
    groups: ['', 'authentication.k8s.io'],
    resources: ['users', 'groups', 'serviceaccounts', 'uids', 'userextras'],
    verbs: [
      'impersonate',
      'impersonate:user-info',
      'impersonate:serviceaccount',
      'impersonate:arbitrary-node',
      'impersonate:associated-node',
    ],
  },
  does: 'impersonate others',
})
