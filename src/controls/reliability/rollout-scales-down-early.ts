import { type Control, defineControl } from '#model'
import { isRollout, rolloutSpec } from './rollouts/rollout.ts'

export const rolloutScalesDownEarly: Control = defineControl({
  id: 'rollout-scales-down-early',
  title: 'Rollout ends the old pods before every node knows the new ones',
  severity: 'low',
  persona: 'reliability',
  why: 'For some seconds nodes still send requests to the pods of the last version, which are gone.',
  remediation: 'Leave `scaleDownDelaySeconds` out, which means thirty, or raise it.',
  aliases: ['datree:ARGO_ROLLOUT_INCORRECT_SCALE_DOWN_DELAY_VALUE_BELOW_30'],
  references: ['https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/#scaledowndelayseconds'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ resource }) => isRollout(resource),
  *check({ workload, resource }) {
    const delay = rolloutSpec(resource).strategy?.blueGreen?.scaleDownDelaySeconds
    if (typeof delay !== 'number' || delay >= 30) return
    yield {
      at: ['spec', 'strategy', 'blueGreen', 'scaleDownDelaySeconds'],
      from: 'resource',
      message: `\`${workload.name}\` ends its old pods after ${delay} seconds`,
      fix: {
        safety: 'unsafe',
        operations: [
          { op: 'set', path: ['spec', 'strategy', 'blueGreen', 'scaleDownDelaySeconds'], value: 30 },
        ],
      },
    }
  },
})
