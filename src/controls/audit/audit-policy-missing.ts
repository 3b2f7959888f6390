import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const auditPolicyMissing: Control = defineFlagControl({
  id: 'audit-policy-missing',
  title: 'API server has no audit policy',
  severity: 'medium',
  why: 'Without a policy nothing is logged, wherever the log would go.',
  remediation: 'Write a Policy that logs at least metadata, and name it by `--audit-policy-file`.',
  aliases: [
    'kubescape:C-0067',
    'kubescape:C-0160',
    'kics:audit_policy_file_not_defined',
    'kube-bench:cis-1.12:3.2.1',
    'mondoo:api-server-audit-policy-file',
    'stig:V-242401',
    'stig:V-242403',
    'stig:V-242461',
  ],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/'],
  component: 'api-server',
  flags: ['audit-policy-file'],
  absent: 'fail',
})
