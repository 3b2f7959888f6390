import { type Control, defineControl, podName, type Workload } from '#model'

export const dnsNdotsUntuned: Control = defineControl({
  id: 'dns-ndots-untuned',
  title: 'Pod asks for outside names through every search domain',
  severity: 'low',
  persona: 'reliability',
  why: 'With the default of five dots each name outside the cluster is first looked up under every search domain.',
  remediation: 'Set `dnsConfig.options` with `ndots` of two, and end names with a dot where it matters.',
  aliases: ['kube-linter:dnsconfig-options', 'kyverno:add-ndots', 'kubewarden:pod-ndots-policy'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config'],
  on: 'workload',
  params: { ndots: 2 },
  fix: 'unsafe',
  applies: ({ workload }) => asksCluster(workload) || 'its names are not looked up in the cluster first',
  *check({ workload, params }) {
    const options = workload.podSpec.dnsConfig?.options ?? []
    const index = options.findLastIndex(({ name }) => name === 'ndots')
    const dots = index < 0 ? 5 : Number(options[index]?.value)
    if (dots <= params.ndots) return
    const list = ['dnsConfig', 'options']
    const value = String(params.ndots)
    yield {
      at: index < 0 ? list : [...list, index, 'value'],
      message: `${podName(workload)} looks names of fewer than ${dots} dots up in every search domain`,
      fix: {
        safety: 'unsafe',
        operations: [
          index < 0
            ? { op: 'add', path: list, value: { name: 'ndots', value } }
            : { op: 'set', path: [...list, index, 'value'], value },
        ],
      },
    }
  },
})

function asksCluster({ podSpec: { dnsPolicy = 'ClusterFirst', hostNetwork } }: Workload): boolean {
  return dnsPolicy === 'ClusterFirstWithHostNet' || (dnsPolicy === 'ClusterFirst' && hostNetwork !== true)
}
