import { type Control, defineControl } from '#model'

export const nearScaleLimit: Control = defineControl({
  id: 'near-scale-limit',
  title: 'Cluster is near a limit of Kubernetes',
  severity: 'low',
  persona: 'reliability',
  why: 'Beyond the limits that Kubernetes is tested for, the control plane slows down and then fails.',
  remediation: 'Split the cluster, or remove what is not used.',
  aliases: [
    'gke-policy:GKE Nodes Limit',
    'gke-policy:Number of PODs in a cluster',
    'gke-policy:Number of namespaces in a cluster',
    'gke-policy:Number of services in a cluster',
  ],
  references: ['https://kubernetes.io/docs/setup/best-practices/cluster-large/'],

  on: 'cluster',
  needs: { look: ['Node', 'Pod', 'Namespace', 'Service'] },
  params: {
    /** From how many hundredths of a limit on. */
    percent: 80,
    nodes: 5000,
    pods: 150_000,
    namespaces: 10_000,
    services: 10_000,
  },
  *check({ look, params }) {
    for (const [kind, limit] of [
      ['Node', params.nodes],
      ['Pod', params.pods],
      ['Namespace', params.namespaces],
      ['Service', params.services],
    ] as const) {
      const count = look.all(kind).length
      if (count * 100 < limit * params.percent) continue
      yield {
        at: [],
        message: `there are ${count} objects of kind ${kind}, and ${limit} are the limit`,
        discriminator: kind,
      }
    }
  },
})
