import { type Control, defineControl } from '#model'

export const autoscalerMinimumLow: Control = defineControl({
  id: 'autoscaler-minimum-low',
  title: 'HorizontalPodAutoscaler may leave a single replica',
  severity: 'low',
  persona: 'reliability',
  why: 'In quiet hours the workload is down whenever the node of its last pod is.',
  remediation: 'Set `minReplicas` to two or more, or to what the parameter `replicas` asks for.',
  aliases: [
    'kube-linter:hpa-minimum-three-replicas',
    'polaris:hpaMinAvailability',
    'kube-score:horizontalpodautoscaler-replicas',
    'gatekeeper:horizontalpodautoscaler',
    'datree:HPA_MISSING_MINREPLICAS_KEY',
    'mondoo:hpa-min-replicas',
  ],
  references: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  on: 'resource',
  fix: 'unsafe',
  kinds: ['HorizontalPodAutoscaler'],
  params: { replicas: 2 },
  *check({ resource, object, params }) {
    const least = object.spec?.minReplicas ?? 1
    if (least >= params.replicas) return
    const at = ['spec', 'minReplicas']
    const byDefault = object.spec?.minReplicas === undefined ? ', by default' : ''
    yield {
      at,
      message: `\`${resource.name}\` may leave ${least} of the ${params.replicas} replicas that are asked for${byDefault}`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: params.replicas }] },
    }
  },
})
