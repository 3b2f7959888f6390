import { type Control, defineControl } from '#model'
import { sizedBy, verticalPodAutoscaler } from './scaling/vertical.ts'

export const competingVerticalAutoscalers: Control = defineControl({
  id: 'competing-vertical-autoscalers',
  title: 'Two VerticalPodAutoscalers size one workload',
  severity: 'medium',
  persona: 'reliability',
  why: 'Which of the two decides depends on their age, and the bounds of the other one do not hold.',
  remediation: 'Keep one for each workload.',
  aliases: ['kyverno:prevent-duplicate-vpa'],
  references: ['https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/'],
  on: 'resource',
  kinds: [verticalPodAutoscaler],
  needs: { look: [verticalPodAutoscaler] },
  *check({ resource, object, look }) {
    const target = sizedBy(object)
    if (target === undefined) return
    const other = look
      .inNamespace(verticalPodAutoscaler, resource.namespace)
      .find((one) => one.name !== resource.name && sizedBy(one.object) === target)
    if (other === undefined) return
    yield {
      at: ['spec', 'targetRef', 'name'],
      message: `\`${other.name}\` sizes \`${target}\` as well`,
      related: [{ message: 'sized here', resource: other, at: ['spec', 'targetRef'] }],
    }
  },
})
