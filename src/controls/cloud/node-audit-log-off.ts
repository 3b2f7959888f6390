import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const nodeAuditLogOff: Control = defineClusterControl({
  id: 'node-audit-log-off',
  title: 'Nodes of GKE do not write the audit log of the kernel',
  severity: 'low',
  persona: 'strict',
  why: 'What a process that left its container does on the node is seen by nobody.',
  remediation: 'Run the DaemonSet `cos-auditd-logging` that Google publishes.',
  aliases: [],
  references: ['https://cloud.google.com/kubernetes-engine/docs/how-to/linux-auditd-logging'],

  look: ['DaemonSet'],
  *gke({ cluster: { autopilot } }, { look }) {
    const isOn = look.all('DaemonSet').some(({ name }) => name.includes('auditd'))
    if (isOn || autopilot?.enabled === true) return
    yield { at: ['cluster', 'nodePools'], message: 'no DaemonSet turns the audit log of the kernel on' }
  },
})
