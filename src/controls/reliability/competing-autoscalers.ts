import { type Control, defineControl } from '#model'

export const competingAutoscalers: Control = defineControl({
  id: 'competing-autoscalers',
  title: 'Two HorizontalPodAutoscalers scale one workload',
  severity: 'medium',
  persona: 'reliability',
  why: 'Each sets the number of replicas that it thinks right, so the number swings and the autoscalers stop with an error.',
  remediation: 'Keep one, and give it the metrics of both.',
  aliases: ['kyverno:prevent-duplicate-hpa'],
  references: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  on: 'resource',
  kinds: ['HorizontalPodAutoscaler'],
  needs: { look: ['HorizontalPodAutoscaler'] },
  *check({ resource, object, look }) {
    const target = object.spec?.scaleTargetRef
    if (target?.name === undefined) return
    const other = look
      .inNamespace('HorizontalPodAutoscaler', resource.namespace)
      .find(({ name, object: { spec } }) => {
        const { kind, name: scaled } = spec?.scaleTargetRef ?? {}
        return name !== resource.name && kind === target.kind && scaled === target.name
      })
    if (other === undefined) return
    yield {
      at: ['spec', 'scaleTargetRef', 'name'],
      message: `\`${other.name}\` scales ${target.kind} \`${target.name}\` as well`,
      related: [{ message: 'scaled here', resource: other, at: ['spec', 'scaleTargetRef'] }],
    }
  },
})
