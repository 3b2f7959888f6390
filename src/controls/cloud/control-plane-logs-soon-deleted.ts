import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { unread } from './cluster/reading.ts'

export const controlPlaneLogsSoonDeleted: Control = defineClusterControl({
  id: 'control-plane-logs-soon-deleted',
  title: 'Logs of the control plane are deleted before they are missed',
  severity: 'low',
  persona: 'strict',
  why: 'Break-ins are found months later, and the log that tells of them is gone.',
  remediation: 'Keep the logs as long as the law and your investigations need them.',
  aliases: [],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
    'https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure',
  ],

  params: {
    /** For how many days logs are kept at least. */
    days: 90,
  },
  *eks({ logGroups, unread: why }, { params: { days } }) {
    if (logGroups === undefined) return unread('the log group of the cluster', why?.['logGroups'])
    if (logGroups.length === 0)
      yield { at: ['logGroups'], message: 'the log group of the cluster does not exist' }
    for (const [index, { logGroupName: name = '', retentionInDays }] of logGroups.entries())
      if (retentionInDays !== undefined && retentionInDays < days)
        yield { at: ['logGroups', index, 'retentionInDays'], name, message: kept(name, retentionInDays) }
    return undefined
  },
  *aks({ workspaces, unread: why }, { params: { days } }) {
    if (workspaces === undefined) return unread('the workspaces that the logs go to', why?.['workspaces'])
    for (const [index, { name = '', properties }] of workspaces.entries()) {
      const held = properties?.retentionInDays
      if (held === undefined || held < 0 || held >= days) continue
      yield { at: ['workspaces', index, 'properties', 'retentionInDays'], name, message: kept(name, held) }
    }
    return undefined
  },
})

function kept(name: string, days: number): string {
  return `\`${name}\` keeps logs of the control plane for ${days} days`
}
