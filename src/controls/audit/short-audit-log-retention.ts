import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { keepsFile } from './log/file.ts'

export const shortAuditLogRetention: Control = defineFlagControl({
  id: 'short-audit-log-retention',
  title: 'Audit log is kept for less than 30 days',
  severity: 'low',
  persona: 'strict',
  why: 'An intrusion is often noticed weeks later, when the log of it is gone.',
  remediation: 'Set `--audit-log-maxage=30` or more, or send the log elsewhere.',
  aliases: [
    'kubescape:C-0131',
    'trivy:KCV-0020',
    'checkov:CKV_K8S_92',
    'kics:audit_log_maxage_not_properly_set',
    'kube-bench:cis-1.12:1.2.17',
    'mondoo:api-server-audit-log-maxage',
    'prowler:apiserver_audit_log_maxage_set',
    'stig:V-242464',
  ],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/'],
  component: 'api-server',
  flags: ['audit-log-maxage'],
  absent: 'pass',
  matters: keepsFile,
  accepts: (value) => value === '0' || Number(value) >= 30,
})
