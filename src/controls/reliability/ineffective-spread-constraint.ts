import { type Control, defineControl, selects, type Workload } from '#model'
import type { TopologySpreadConstraint } from '#schema'

export const ineffectiveSpreadConstraint: Control = defineControl({
  id: 'ineffective-spread-constraint',
  title: 'Topology spread constraint spreads nothing',
  severity: 'low',
  persona: 'reliability',
  why: 'The pods look spread and are not, or the API server refuses them.',
  remediation:
    "Let `labelSelector` select the pods' own labels, and write `maxSkew` and `minDomains` of 1 or more, a `topologyKey` and `DoNotSchedule` or `ScheduleAnyway`.",
  aliases: ['kube-score:pod-topology-spread-constraints'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  on: 'workload',
  *check({ workload }) {
    for (const [index, constraint] of (workload.podSpec.topologySpreadConstraints ?? []).entries()) {
      for (const [field, message] of faults(constraint, workload))
        yield { at: ['topologySpreadConstraints', index, field], message }
    }
  },
})

/** Source: `ValidateTopologySpreadConstraint` in `pkg/apis/core/validation`. */
function faults(constraint: TopologySpreadConstraint, { name, podLabels }: Workload): [string, string][] {
  const { maxSkew, minDomains, topologyKey, whenUnsatisfiable, labelSelector } = constraint
  return [
    ...(isCount(maxSkew) ? [] : [refused('maxSkew', maxSkew)]),
    ...(minDomains === undefined || isCount(minDomains) ? [] : [refused('minDomains', minDomains)]),
    ...((topologyKey ?? '') === '' ? [refused('topologyKey', topologyKey)] : []),
    ...(whenUnsatisfiable === 'DoNotSchedule' || whenUnsatisfiable === 'ScheduleAnyway'
      ? []
      : [refused('whenUnsatisfiable', whenUnsatisfiable)]),
    ...(selects(labelSelector, podLabels)
      ? []
      : [['labelSelector', `it does not select the pods of \`${name}\` themselves`] as [string, string]]),
  ]
}

function isCount(value: number | undefined): boolean {
  return Number(value) >= 1
}

function refused(field: string, value: unknown): [string, string] {
  const words = value === undefined ? 'nothing' : `\`${String(value)}\``
  return [field, `\`${field}\` is ${words}, which the API server refuses`]
}
