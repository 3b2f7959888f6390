import { type Control, defineControl } from '#model'
import { canarySteps, isRollout } from './rollouts/rollout.ts'

export const rolloutPausesForever: Control = defineControl({
  id: 'rollout-pauses-forever',
  title: 'Rollout waits until somebody lets it go on',
  severity: 'low',
  persona: 'reliability',
  why: 'Two versions run side by side until somebody remembers, fixes for weaknesses among them.',
  remediation: 'Give the pause a `duration`, and let an analysis decide.',
  aliases: ['datree:ARGO_ROLLOUT_MISSING_PAUSE_DURATION'],
  references: ['https://argo-rollouts.readthedocs.io/en/stable/features/canary/#pause-duration'],
  on: 'workload',
  applies: ({ resource }) => isRollout(resource),
  *check({ workload, resource }) {
    for (const [index, step] of canarySteps(resource).entries()) {
      if (step?.pause === undefined || step.pause?.duration !== undefined) continue
      yield {
        at: ['spec', 'strategy', 'canary', 'steps', index, 'pause'],
        from: 'resource',
        message: `\`${workload.name}\` waits at step ${index + 1} until somebody lets it go on`,
      }
    }
  },
})
