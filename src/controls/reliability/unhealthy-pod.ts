import { type Control, defineControl, type Path } from '#model'
import type { ContainerStatus, Pod } from '#schema'

export const unhealthyPod: Control = defineControl({
  id: 'unhealthy-pod',
  title: 'Pod waits, fails, restarts or is not ready',
  severity: 'low',
  persona: 'reliability',
  why: 'What it was to do is not done, and its replicas carry its share.',
  remediation: 'Read `kubectl describe pod` and `kubectl logs --previous`, and repair what they name.',
  aliases: [
    'popeye:POP-200',
    'popeye:POP-201',
    'popeye:POP-202',
    'popeye:POP-203',
    'popeye:POP-204',
    'popeye:POP-205',
    'popeye:POP-207',
  ],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/'],
  on: 'resource',
  kinds: ['Pod'],
  params: { restarts: 5 },
  applies: ({ object }) => object.status?.phase !== undefined || 'the pod was not started',
  *check({ object, params }) {
    const { phase, reason } = object.status ?? {}
    if (object.metadata?.deletionTimestamp !== undefined)
      yield { at: ['metadata', 'deletionTimestamp'], message: 'the pod is being deleted and still there' }
    if (phase === 'Failed' || phase === 'Unknown')
      yield {
        at: ['status', 'phase'],
        message: `the pod is in phase \`${phase}\`${reason ? `: ${reason}` : ''}`,
      }
    if (phase === 'Succeeded' || phase === 'Failed') return
    for (const { at, status } of statusesOf(object)) {
      const problem = problemOf(status, params.restarts)
      if (problem === undefined) continue
      yield { at: [...at, problem.field], message: `container \`${status.name ?? '?'}\` ${problem.words}` }
    }
  },
})

/** Of containers that are to run on; an ordinary init container ends before the others start. */
function statusesOf({ spec, status }: Pod): { at: Path; status: ContainerStatus }[] {
  const sidecars = new Set(
    (spec?.initContainers ?? []).filter((one) => one?.restartPolicy === 'Always').map((one) => one?.name),
  )
  return (['initContainerStatuses', 'containerStatuses'] as const).flatMap((list) =>
    (status?.[list] ?? []).flatMap((one, index) => {
      const runsOn = list === 'containerStatuses' || sidecars.has(one?.name) || one?.state?.waiting
      return one && runsOn ? [{ at: ['status', list, index], status: one }] : []
    }),
  )
}

function problemOf(
  { state, restartCount = 0, ready }: ContainerStatus,
  restarts: number,
): { field: string; words: string } | undefined {
  if (state?.waiting) return { field: 'state', words: `waits: \`${state.waiting.reason ?? 'no reason'}\`` }
  if (restartCount > restarts)
    return { field: 'restartCount', words: `has been started again ${restartCount} times` }
  return ready === false && state?.running ? { field: 'ready', words: 'is not ready' } : undefined
}
