import { type Control, defineControl, type Look, notEvaluated, podKinds, type WorkloadLook } from '#model'
import { askedBy, type Measured, offered } from './capacity/capacity.ts'

export const autoscalersBeyondCapacity: Control = defineControl({
  id: 'autoscalers-beyond-capacity',
  title: 'Autoscalers together may ask for more than all nodes offer',
  severity: 'low',
  persona: 'reliability',
  why: 'When the load comes to all of them at once, some of their pods wait for nodes.',
  remediation:
    'Give those that matter a higher priority class, lower `maxReplicas`, or let the cluster add nodes by itself.',
  aliases: ['popeye:POP-604', 'popeye:POP-605'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
  on: 'cluster',
  needs: { look: [...podKinds, 'HorizontalPodAutoscaler', 'Node'] },
  *check({ look }) {
    const nodes = look.all('Node')
    if (nodes.length === 0) return notEvaluated('needs-cluster', 'no node here tells what it offers')
    for (const name of ['cpu', 'memory'] as const) {
      const most = offered(nodes, name)
      const asked = askedByAll(look, name)
      if (most === undefined || asked <= most) continue
      yield {
        at: [],
        message: `autoscalers at their most ask for ${Math.round((asked / most) * 100)} % of the ${name} of all nodes`,
        discriminator: name,
      }
    }
    return undefined
  },
})

function askedByAll(look: Look<'HorizontalPodAutoscaler'> & WorkloadLook, name: Measured): number {
  return look.all('HorizontalPodAutoscaler').reduce((sum, { namespace, object: { spec } }) => {
    const target = spec?.scaleTargetRef
    const workload = look
      .workloads(namespace)
      .find((one) => one.kind === target?.kind && one.name === target?.name)
    return sum + (workload === undefined ? 0 : askedBy(workload, name) * (spec?.maxReplicas ?? 0))
  }, 0)
}
