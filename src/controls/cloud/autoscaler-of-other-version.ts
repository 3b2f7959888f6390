import { type Control, defineControl, formatVersion, parseVersion } from '#model'
import { autoscalerOf } from './autoscaler/autoscaler.ts'

export const autoscalerOfOtherVersion: Control = defineControl({
  id: 'autoscaler-of-other-version',
  title: 'Cluster autoscaler is made for another version of Kubernetes',
  severity: 'low',
  persona: 'reliability',
  why: 'It simulates the scheduler of its own version, and adds nodes that do not help or none where they would.',
  remediation: 'Run the release with the minor version of the cluster.',
  aliases: ['hardeneks:ensure_cluster_autoscaler_and_cluster_versions_match'],
  references: ['https://github.com/kubernetes/autoscaler/tree/master/cluster-autoscaler#releases'],

  on: 'workload',
  needs: { facts: ['eks-cluster'] },
  applies: ({ workload }) => autoscalerOf(workload) !== undefined || 'it is not the cluster autoscaler',
  *check({ workload, facts }) {
    const { index, tag = '' } = autoscalerOf(workload)!
    const own = parseVersion(tag)
    const { version = '' } = facts['eks-cluster'].cluster
    if (own === undefined || own === parseVersion(version)) return
    yield {
      at: ['containers', index, 'image'],
      message: `the cluster autoscaler is of version ${formatVersion(own)}, and the cluster of ${version}`,
    }
  },
})
