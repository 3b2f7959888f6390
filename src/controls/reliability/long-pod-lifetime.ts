import { type Control, defineControl, podName } from '#model'
import { hoursOf, lifetimeAnnotation } from './lifetime/duration.ts'

export const longPodLifetime: Control = defineControl({
  id: 'long-pod-lifetime',
  title: 'Pod may live longer than pods here should',
  severity: 'low',
  persona: 'reliability',
  why: 'What was changed in a pod by hand, or by an intruder, lasts as long as the pod does.',
  remediation:
    'Set the annotation `pod.kubernetes.io/lifetime` to less, or raise the parameter `hours` of this control.',
  aliases: ['kyverno:pod-lifetime'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/'],
  on: 'workload',
  params: { hours: 8 },
  applies: ({ workload }) =>
    workload.podMetadata.annotations?.[lifetimeAnnotation] !== undefined ||
    'nothing ends the pod after some time',
  *check({ workload, params }) {
    const text = workload.podMetadata.annotations?.[lifetimeAnnotation] ?? ''
    const hours = hoursOf(text)
    if (hours === undefined || hours <= params.hours) return
    yield {
      at: ['annotations', lifetimeAnnotation],
      from: 'podMetadata',
      message: `${podName(workload)} may live for \`${text}\`, more than ${params.hours} hours`,
    }
  },
})
