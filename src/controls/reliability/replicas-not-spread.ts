import { type Control, defineControl, selects, type Workload } from '#model'
import type { PodAffinityTerm } from '#schema'
import { isOwned, replicasOf } from '../workloads/controllers.ts'

export const replicasNotSpread: Control = defineControl({
  id: 'replicas-not-spread',
  title: 'Replicas may all run on one node',
  severity: 'low',
  persona: 'reliability',
  why: 'The scheduler spreads replicas where it suits; when one node fails, all of them may have been there.',
  remediation: 'Add `topologySpreadConstraints`, or pod anti-affinity, over `kubernetes.io/hostname`.',
  aliases: [
    'kube-linter:no-anti-affinity',
    'kics:deployment_has_no_pod_anti_affinity',
    'kics:statefulset_has_no_pod_anti_affinity',
    'kube-score:deployment-has-host-podantiaffinity',
    'kube-score:statefulset-has-host-podantiaffinity',
    'polaris:topologySpreadConstraint',
    'kyverno:topologyspreadconstraints-policy',
  ],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  on: 'workload',
  params: { keys: [] as readonly string[], replicas: 2 },
  applies({ workload, resource, params }) {
    if (isOwned(resource)) return 'its controller is judged'
    return (replicasOf(workload) ?? 0) >= params.replicas || 'it has no replicas to spread'
  },
  *check({ workload, params }) {
    const { affinity, topologySpreadConstraints } = workload.podSpec
    const antiAffinity = affinity?.podAntiAffinity
    const terms = [
      ...(antiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
      ...(antiAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(
        ({ podAffinityTerm }) => podAffinityTerm,
      ),
    ].filter((term) => keepsApart(term, workload))
    const keys = (topologySpreadConstraints ?? []).map(({ topologyKey }) => topologyKey)
    const isSpread =
      params.keys.length === 0
        ? terms.length > 0 || keys.length > 0
        : params.keys.every((key) => keys.includes(key))
    if (isSpread) return
    yield {
      at: ['topologySpreadConstraints'],
      message: `the ${replicasOf(workload)} pods of \`${workload.name}\` may all run on one node`,
    }
  },
})

/** Whether a term speaks of the workload's own pods: others may be kept away while these lie together. */
function keepsApart(term: PodAffinityTerm | undefined, { podLabels, namespace }: Workload): boolean {
  if (term === undefined || !selects(term.labelSelector, podLabels)) return false
  const namespaces = term.namespaces ?? []
  return (
    namespaces.length === 0 ||
    namespace === undefined ||
    namespaces.includes(namespace) ||
    (term.namespaceSelector ?? undefined) !== undefined
  )
}
