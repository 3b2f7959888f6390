import { type Control, defineControl } from '#model'
import { isRollout, rolloutSpec } from './rollouts/rollout.ts'

export const stuckRolloutKept: Control = defineControl({
  id: 'stuck-rollout-kept',
  title: 'Rollout that makes no progress is not taken back',
  severity: 'low',
  persona: 'reliability',
  why: 'A version whose pods do not start keeps its share of the requests until somebody notices.',
  remediation: 'Set `progressDeadlineAbort: true`.',
  aliases: ['datree:ARGO_ROLLOUT_INCORRECT_PROGRESS_DEADLINE_ABORT_VALUE_FALSE'],
  references: ['https://argo-rollouts.readthedocs.io/en/stable/features/specification/'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ resource }) => isRollout(resource),
  *check({ workload, resource }) {
    if (rolloutSpec(resource).progressDeadlineAbort === true) return
    const at = ['spec', 'progressDeadlineAbort']
    yield {
      at,
      from: 'resource',
      message: `\`${workload.name}\` is not taken back when it makes no progress`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: true }] },
    }
  },
})
