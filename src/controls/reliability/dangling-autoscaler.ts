import { type Control, defineControl, notEvaluated } from '#model'

const scalable = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'] as const

export const danglingAutoscaler: Control = defineControl({
  id: 'dangling-autoscaler',
  title: 'HorizontalPodAutoscaler scales a workload that does not exist',
  severity: 'medium',
  persona: 'reliability',
  why: 'Nothing is scaled, and nobody notices until the load comes.',
  remediation: 'Correct `scaleTargetRef`, or delete the autoscaler.',
  aliases: [
    'kubescape:C-0300',
    'kube-linter:dangling-horizontalpodautoscaler',
    'kics:hpa_targets_invalid_object',
    'kube-score:horizontalpodautoscaler-has-target',
    'popeye:POP-600',
  ],
  references: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  on: 'resource',
  kinds: ['HorizontalPodAutoscaler'],
  needs: { look: scalable },
  *check({ resource, object, look }) {
    const target = object.spec?.scaleTargetRef
    const kind = scalable.find((one) => one === target?.kind)
    if (kind === undefined || target?.name === undefined) return undefined
    const found = look.byName(kind, resource.namespace, target.name)
    if (found === 'missing') {
      yield { at: ['spec', 'scaleTargetRef', 'name'], message: `${kind} \`${target.name}\` does not exist` }
    }
    return found === 'unknown' ? notEvaluated('not-in-files') : undefined
  },
})
