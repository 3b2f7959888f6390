import type { Control, Path } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import type { Reading } from './cluster/reading.ts'

export const clusterWithoutLabels: Control = defineClusterControl({
  id: 'cluster-without-labels',
  title: 'Managed cluster has no labels',
  severity: 'low',
  persona: 'hygiene',
  why: 'Bills and inventories do not say whose it is.',
  remediation: 'Label the cluster with its owner and environment.',
  aliases: ['trivy:GCP-0051', 'checkov:CKV_GCP_21'],
  references: ['https://cloud.google.com/kubernetes-engine/docs/how-to/creating-managing-labels'],

  params: {
    /** Keys that must be there; where none is named, any label will do. */
    labels: [] as readonly string[],
  },
  *eks({ cluster: { tags } }, { params: { labels } }) {
    yield* judge(['cluster', 'tags'], tags, labels)
  },
  *aks({ cluster: { tags } }, { params: { labels } }) {
    yield* judge(['cluster', 'tags'], tags, labels)
  },
  *gke({ cluster: { resourceLabels } }, { params: { labels } }) {
    yield* judge(['cluster', 'resourceLabels'], resourceLabels, labels)
  },
})

function* judge(
  at: Path,
  found: Readonly<Record<string, string>> | null | undefined,
  labels: readonly string[],
): Reading {
  const missing = labels.filter((label) => (found?.[label] ?? '') === '').map((label) => `\`${label}\``)
  if (missing.length > 0) yield { at, message: `the cluster has no label ${missing.join(', ')}` }
  else if (Object.keys(found ?? {}).length === 0) yield { at, message: 'the cluster has no labels' }
}
