import { type Control, defineControl } from '#model'
import { isGiven } from '../control-plane/flag-control.ts'
import { readsFile } from './shipping/collector.ts'

export const auditLogNotShipped: Control = defineControl({
  id: 'audit-log-not-shipped',
  title: 'Audit log stays on the node that writes it',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever takes a node of the control plane deletes the record of how; a node that is replaced takes it along.',
  remediation:
    'Send it elsewhere by `--audit-webhook-config-file`, or by a DaemonSet that runs on the control plane and reads the folder of `--audit-log-path`.',
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-backends'],
  on: 'cluster',
  needs: { facts: ['api-server-flags'], look: ['DaemonSet'], uses: ['audit-log-sinks'] },
  applies: ({ facts }) =>
    facts['api-server-flags'] === undefined ||
    isGiven(facts['api-server-flags'], 'audit-log-path') ||
    isGiven(facts['api-server-flags'], 'audit-webhook-config-file') ||
    'no audit log is written',
  *check({ facts, look }) {
    const flags = facts['api-server-flags']
    const path = flags['audit-log-path'] ?? ''
    if (isGiven(flags, 'audit-webhook-config-file') || (facts['audit-log-sinks'] ?? []).length > 0) return
    const file = path === '-' ? podLogs : path
    if (look.all('DaemonSet').some((daemonSet) => readsFile(daemonSet, file))) return
    yield {
      at: [],
      message: `no webhook is set, and no DaemonSet on the control plane reads \`${file}\``,
      evidence: [{ at: ['api-server-flags', 'audit-log-path'], value: path }],
    }
  },
})

/** Where the standard output of the API server's pod goes. */
const podLogs = '/var/log/pods/kube-system'
