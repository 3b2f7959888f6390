import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { keepsFile } from './log/file.ts'

export const smallAuditLog: Control = defineFlagControl({
  id: 'small-audit-log',
  title: 'Audit log is rotated before it has 100 megabytes',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever makes enough noise pushes their own traces out of the log.',
  remediation: 'Set `--audit-log-maxsize=100` or more, or send the log elsewhere.',
  aliases: [
    'kubescape:C-0133',
    'trivy:KCV-0022',
    'checkov:CKV_K8S_94',
    'kics:audit_log_maxsize_not_properly_set',
    'kube-bench:cis-1.12:1.2.19',
    'prowler:apiserver_audit_log_maxsize_set',
    'stig:V-242462',
  ],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/'],
  component: 'api-server',
  flags: ['audit-log-maxsize'],
  absent: 'pass',
  matters: keepsFile,
  accepts: (value) => value === '0' || Number(value) >= 100,
})
