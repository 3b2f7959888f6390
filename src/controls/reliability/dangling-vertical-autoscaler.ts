import { type Control, defineControl, notEvaluated } from '#model'
import { sizedBy, verticalPodAutoscaler } from './scaling/vertical.ts'

const sizable = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
] as const

export const danglingVerticalAutoscaler: Control = defineControl({
  id: 'dangling-vertical-autoscaler',
  title: 'VerticalPodAutoscaler sizes a workload that does not exist',
  severity: 'medium',
  persona: 'reliability',
  why: 'Nothing is sized, and nobody notices until a container is killed for want of memory.',
  remediation: 'Correct `targetRef`, or delete the autoscaler.',
  aliases: ['kyverno:verify-vpa-target'],
  references: ['https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/'],
  on: 'resource',
  kinds: [verticalPodAutoscaler],
  needs: { look: sizable },
  *check({ resource, object, look }) {
    const [target, name = ''] = sizedBy(object)?.split('/') ?? []
    const kind = sizable.find((one) => one === target)
    if (kind === undefined) return undefined
    const found = look.byName(kind, resource.namespace, name)
    if (found === 'missing') {
      yield { at: ['spec', 'targetRef', 'name'], message: `${kind} \`${name}\` does not exist` }
    }
    return found === 'unknown' ? notEvaluated('not-in-files') : undefined
  },
})
