import { type Control, defineControl } from '#model'

export const strictTopologySpread: Control = defineControl({
  id: 'strict-topology-spread',
  title: 'Pods stay pending where they cannot be spread',
  severity: 'low',
  persona: 'reliability',
  why: 'When a zone or a node is lost, the pods that ran there are not started on those that are left.',
  remediation: 'Use `whenUnsatisfiable: ScheduleAnyway`, unless a pod in the wrong place is worse than none.',
  aliases: ['datree:EKS_INVALID_VALUE_DONOOTSCHEDULE'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload }) {
    const constraints = workload.podSpec.topologySpreadConstraints ?? []
    for (const [index, { whenUnsatisfiable, topologyKey }] of constraints.entries()) {
      if (whenUnsatisfiable !== 'DoNotSchedule') continue
      const at = ['topologySpreadConstraints', index, 'whenUnsatisfiable']
      yield {
        at,
        message: `pods of \`${workload.name}\` stay pending where they cannot be spread over \`${topologyKey}\``,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'ScheduleAnyway' }] },
      }
    }
  },
})
