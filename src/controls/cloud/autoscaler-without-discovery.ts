import { type Control, defineControl } from '#model'
import { autoscalerOf } from './autoscaler/autoscaler.ts'

export const autoscalerWithoutDiscovery: Control = defineControl({
  id: 'autoscaler-without-discovery',
  title: 'Cluster autoscaler has a fixed list of groups',
  severity: 'low',
  persona: 'hygiene',
  why: 'A group that is added later never grows, and nobody notices until pods wait.',
  remediation: 'Give `--node-group-auto-discovery` and tag the groups.',
  aliases: ['hardeneks:ensure_cluster_autoscaler_has_autodiscovery_mode'],
  references: ['https://github.com/kubernetes/autoscaler/tree/master/cluster-autoscaler/cloudprovider/aws'],

  on: 'workload',
  applies: ({ workload }) =>
    autoscalerOf(workload)?.flags.includes('--cloud-provider=aws') === true ||
    'it is not the cluster autoscaler on AWS',
  *check({ workload }) {
    const { index, flags } = autoscalerOf(workload)!
    if (flags.some((flag) => flag.startsWith('--node-group-auto-discovery'))) return
    yield {
      at: ['containers', index],
      message: 'the cluster autoscaler does not look for groups by their tags',
    }
  },
})
