import { type Control, defineControl } from '#model'
import { isGiven } from '../control-plane/flag-control.ts'
import { unproven } from '../control-plane/proof.ts'

export const auditLogOff: Control = defineControl({
  id: 'audit-log-off',
  title: 'API server writes no audit log',
  severity: 'medium',
  why: 'Nobody can tell afterwards who did what: an intrusion leaves no trace in the API server.',
  remediation: 'Set `--audit-log-path`, or `--audit-webhook-config-file` to send the log elsewhere.',
  aliases: [
    'kubescape:C-0130',
    'trivy:KCV-0019',
    'checkov:CKV_K8S_91',
    'kics:audit_log_path_not_set',
    'kube-bench:cis-1.12:1.2.16',
    'mondoo:api-server-audit-log-path',
    'prowler:apiserver_audit_log_path_set',
    'stig:V-242402',
    'stig:V-242465',
  ],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-backends'],
  on: 'cluster',
  needs: { oneOf: ['api-server-flags', 'api-server-metrics'] },
  *check({ facts }) {
    const flags = facts['api-server-flags']
    if (flags === undefined) {
      const events = facts['api-server-metrics']?.auditEvents ?? 0
      return events > 0 ? undefined : unproven('metrics of the API server show no event in a log')
    }
    if (isGiven(flags, 'audit-log-path') || isGiven(flags, 'audit-webhook-config-file')) return undefined
    const message = 'neither `--audit-log-path` nor `--audit-webhook-config-file` of the API server is given'
    yield { at: [], message }
    return undefined
  },
})
