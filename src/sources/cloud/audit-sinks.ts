import type { AuditLogSink, EksCluster } from '#model'
import { asRecord, asText, isRecord } from '#kube'
import { type Answer, known, mapAnswer, onwardNow, unknown } from './ask/answer.ts'
import { type Asker, asAnswerList } from './ask/asker.ts'
import type { DescribedAks } from './aks/describe.ts'
import { gkeSteps } from './gke/steps.ts'
import type { GkeTarget } from './which/cloud-cluster.ts'

/** EKS sends the audit log to its log group, where it is switched on. */
export function eksSinks({ cluster, logGroups, unread }: EksCluster): Answer<readonly AuditLogSink[]> {
  const isOn = cluster.logging?.clusterLogging?.some(
    ({ enabled, types }) => enabled === true && types?.includes('audit') === true,
  )
  if (isOn !== true) return known([])
  if (logGroups === undefined) return { unread: unread!['logGroups']! }
  return known(
    logGroups.map(({ logGroupName: name = '', retentionInDays }) => ({
      name,
      ...(retentionInDays !== undefined && { retentionDays: retentionInDays }),
    })),
  )
}

const auditCategories: readonly unknown[] = ['kube-audit', 'kube-audit-admin', 'audit', 'allLogs']

/** AKS sends it where a diagnostic setting says; only workspaces tell for how long they keep it. */
export function aksSinks({ described, settings }: DescribedAks): Answer<readonly AuditLogSink[]> {
  const { workspaces, unread } = described
  return onwardNow(settings, (list) => {
    const sending = list
      .map(({ properties }) => asRecord(properties))
      .filter(({ logs }) => Array.isArray(logs) && logs.filter(isRecord).some(isAudit))
    if (sending.length === 0) return known([])
    const other = sending.find(({ workspaceId }) => asText(workspaceId) === undefined)
    if (other !== undefined)
      return unknown('a storage account or event hub does not tell for how long it keeps the audit log')
    if (workspaces === undefined) return { unread: unread!['workspaces']! }
    const names = sending.map(({ workspaceId }) => String(workspaceId).split('/').at(-1)?.toLowerCase())
    return known(
      workspaces
        .filter(({ name = '' }) => names.includes(name.toLowerCase()))
        .map(({ name = '', properties }) => ({
          name,
          ...((properties?.retentionInDays ?? 0) > 0 && { retentionDays: properties!.retentionInDays! }),
        })),
    )
  })
}

function isAudit({ enabled, category, categoryGroup }: Readonly<Record<string, unknown>>): boolean {
  return enabled === true && auditCategories.includes(category ?? categoryGroup)
}

/** Cloud Logging keeps the audit log of changes in `_Required`, and that of reads, where it is switched on, in `_Default`. */
export async function gkeSinks(ask: Asker, at: GkeTarget): Promise<Answer<readonly AuditLogSink[]>> {
  return mapAnswer(asAnswerList(await ask(gkeSteps.logBuckets(at))), (buckets) =>
    buckets.filter(isRecord).flatMap(({ name, retentionDays, locked }) => {
      const bucket = asText(name)?.split('/').at(-1) ?? ''
      if (bucket !== '_Required' && bucket !== '_Default') return []
      const days = typeof retentionDays === 'number' ? { retentionDays } : {}
      return [{ name: bucket, ...days, immutable: locked === true }]
    }),
  )
}
