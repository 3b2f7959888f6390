import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const alphaCluster: Control = defineClusterControl({
  id: 'alpha-cluster',
  title: 'Cluster runs features that are not finished',
  severity: 'medium',
  why: 'Google gives no promise for it, does not upgrade it, and deletes it after 30 days.',
  remediation: 'Make a cluster without alpha features for what matters.',
  aliases: [],
  references: ['https://cloud.google.com/kubernetes-engine/docs/concepts/alpha-clusters'],

  *gke({ cluster: { enableKubernetesAlpha } }) {
    if (enableKubernetesAlpha !== true) return
    yield { at: ['cluster', 'enableKubernetesAlpha'], message: 'the cluster has all alpha features on' }
  },
})
