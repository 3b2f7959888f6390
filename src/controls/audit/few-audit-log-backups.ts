import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { keepsFile } from './log/file.ts'

export const fewAuditLogBackups: Control = defineFlagControl({
  id: 'few-audit-log-backups',
  title: 'Fewer than ten old audit logs are kept',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever makes enough noise pushes their own traces out of the log.',
  remediation: 'Set `--audit-log-maxbackup=10` or more, or send the log elsewhere.',
  aliases: [
    'kubescape:C-0132',
    'trivy:KCV-0021',
    'checkov:CKV_K8S_93',
    'kics:audit_log_maxbackup_not_properly_set',
    'kube-bench:cis-1.12:1.2.18',
    'prowler:apiserver_audit_log_maxbackup_set',
    'stig:V-242463',
  ],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/'],
  component: 'api-server',
  flags: ['audit-log-maxbackup'],
  absent: 'pass',
  matters: keepsFile,
  accepts: (value) => value === '0' || Number(value) >= 10,
})
