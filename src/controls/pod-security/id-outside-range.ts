import { type Control, containerName, containerPath, defineControl, podName, type Problem } from '#model'
import type { Workload } from '#model'
import { isWithin } from './numeric-id/range.ts'

export const idOutsideRange: Control = defineControl({
  id: 'id-outside-range',
  title: 'UID or GID lies outside the range of its cluster or tenant',
  severity: 'low',
  why: 'The same number may be a user of the node, or of another tenant on the same volume.',
  remediation:
    'Set a number of the ranges in the parameters `users`, `groups`, `fsGroups` and `supplementalGroups` of this control.',
  aliases: [
    'kubescape:C-0211',
    'kyverno:validate-userid-groupid-fsgroup',
    'gatekeeper:users',
    'gatekeeper:fsgroup',
    'azure-policy:AllowedUsersGroups',
    'kubewarden:user-group-psp-policy',
    'kubewarden:allowed-fsgroups-psp-policy',
  ],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'workload',
  params: {
    users: [] as readonly string[],
    groups: [] as readonly string[],
    fsGroups: [] as readonly string[],
    supplementalGroups: [] as readonly string[],
    required: false,
  },
  applies({ workload, params }) {
    if (workload.windows) return 'the pod runs on Windows, which has no such numbers'
    const { required: _, ...ranges } = params
    return Object.values(ranges).some((list) => list.length > 0) || 'no ranges are configured'
  },
  *check({ workload, params }) {
    yield* idsOf(workload, {
      field: 'runAsUser',
      name: 'UID',
      ranges: params.users,
      required: params.required,
    })
    yield* idsOf(workload, {
      field: 'runAsGroup',
      name: 'GID',
      ranges: params.groups,
      required: params.required,
    })
    const { fsGroup, supplementalGroups } = workload.podSpec.securityContext ?? {}
    const at = ['securityContext', 'fsGroup']
    if (fsGroup === undefined || fsGroup === null) {
      if (params.required && params.fsGroups.length > 0)
        yield { at, message: `${podName(workload)} sets no \`fsGroup\`` }
    } else if (isOutside(fsGroup, params.fsGroups))
      yield {
        at,
        message: `${podName(workload)} sets \`fsGroup\` \`${fsGroup}\`, which is outside the ranges`,
      }
    for (const [index, group] of (supplementalGroups ?? []).entries())
      if (isOutside(group, params.supplementalGroups))
        yield {
          at: ['securityContext', 'supplementalGroups', index],
          message: `${podName(workload)} adds group \`${group}\`, which is outside the ranges`,
        }
  },
})

interface Rule {
  readonly field: 'runAsUser' | 'runAsGroup'
  readonly name: string
  readonly ranges: readonly string[]
  /** Whether the image may not decide. */
  readonly required: boolean
}

/** The number of the pod, and those of containers that have their own. */
function* idsOf(workload: Workload, { field, name, ranges, required }: Rule): Generator<Problem, void> {
  if (ranges.length === 0) return
  const at = ['securityContext', field]
  const ofPod = workload.podSpec.securityContext?.[field]
  if (typeof ofPod === 'number' && isOutside(ofPod, ranges))
    yield { at, message: `${podName(workload)} runs with ${name} \`${ofPod}\`, which is outside the ranges` }
  for (const entry of workload.containers) {
    const { spec: container, role } = entry
    const own = container.securityContext?.[field]
    const isMissing = typeof own !== 'number' && typeof ofPod !== 'number' && required
    if (!isMissing && !(typeof own === 'number' && isOutside(own, ranges))) continue
    const words = isMissing ? `sets no ${name}` : `runs with ${name} \`${own}\`, which is outside the ranges`
    yield {
      at: [...containerPath(workload, entry), ...at],
      message: `${containerName({ container, role })} ${words}`,
    }
  }
}

function isOutside(number: number, ranges: readonly string[]): boolean {
  return ranges.length > 0 && !isWithin(number, ranges)
}
