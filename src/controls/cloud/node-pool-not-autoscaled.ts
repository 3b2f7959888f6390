import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools, gkePools } from './cluster/pools.ts'

export const nodePoolNotAutoscaled: Control = defineClusterControl({
  id: 'node-pool-not-autoscaled',
  title: 'Number of nodes does not follow the load',
  severity: 'low',
  persona: 'reliability',
  why: 'Pods wait for a place when there is much to do, and nodes are paid for when there is nothing.',
  remediation: 'Turn the autoscaler of the pool on, or run the cluster autoscaler or Karpenter.',
  aliases: ['gke-policy:Enable node pool auto-scaling', 'hardeneks:check_any_cluster_autoscaler_exists'],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/autoscaling.html',
    'https://learn.microsoft.com/azure/aks/cluster-autoscaler',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler',
  ],

  look: ['Deployment'],
  *eks({ cluster: { computeConfig } }, { look }) {
    const runs = look.all('Deployment').some(({ name }) => /cluster-autoscaler|karpenter/.test(name))
    if (runs || computeConfig?.enabled === true) return
    yield { at: ['cluster', 'computeConfig'], message: 'nothing adds nodes to the cluster when pods wait' }
  },
  *aks(described) {
    yield* aksPools(described, ['enableAutoScaling'], ({ enableAutoScaling, mode }) =>
      enableAutoScaling === true || mode === 'System' ? undefined : fault,
    )
  },
  *gke(described) {
    if (described.cluster.autopilot?.enabled === true) return
    yield* gkePools(described, ['autoscaling', 'enabled'], ({ autoscaling }) =>
      autoscaling?.enabled === true ? undefined : fault,
    )
  },
})

const fault = 'has a fixed number of nodes'
