import { type Control, defineControl } from '#model'

export const autoscalerCannotScale: Control = defineControl({
  id: 'autoscaler-cannot-scale',
  title: 'HorizontalPodAutoscaler has nowhere to scale to',
  severity: 'low',
  persona: 'reliability',
  why: 'Where the least number of replicas is the greatest as well, load changes nothing.',
  remediation: 'Set `maxReplicas` above `minReplicas`.',
  aliases: [
    'polaris:hpaMaxAvailability',
    'gatekeeper:horizontalpodautoscaler',
    'datree:HPA_MISSING_MAXREPLICAS_KEY',
  ],
  references: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  on: 'resource',
  kinds: ['HorizontalPodAutoscaler'],
  *check({ resource, object }) {
    const { minReplicas = 1, maxReplicas } = object.spec ?? {}
    if (maxReplicas !== undefined && maxReplicas > minReplicas) return
    const range =
      maxReplicas === undefined ? 'has no maximum' : `scales from ${minReplicas} to ${maxReplicas}`
    yield { at: ['spec', 'maxReplicas'], message: `\`${resource.name}\` ${range}` }
  },
})
