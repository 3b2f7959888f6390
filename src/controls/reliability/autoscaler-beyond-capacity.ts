import { type Control, defineControl, notEvaluated, podKinds } from '#model'
import { askedBy, offered } from './capacity/capacity.ts'

export const autoscalerBeyondCapacity: Control = defineControl({
  id: 'autoscaler-beyond-capacity',
  title: 'Autoscaler may ask for more than all nodes offer',
  severity: 'low',
  persona: 'reliability',
  why: 'Under the load that it is meant for its pods wait for nodes, and so do all others.',
  remediation: 'Lower `maxReplicas` or the requests, or let the cluster add nodes by itself.',
  aliases: ['popeye:POP-602', 'popeye:POP-603'],
  references: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  on: 'resource',
  kinds: ['HorizontalPodAutoscaler'],
  needs: { look: [...podKinds, 'Node'] },
  *check({ resource, object, look }) {
    const { scaleTargetRef: target, maxReplicas = 0 } = object.spec ?? {}
    const nodes = look.all('Node')
    if (nodes.length === 0) return notEvaluated('needs-cluster', 'no node here tells what it offers')
    const workload = look
      .workloads(resource.namespace)
      .find(({ kind, name }) => kind === target?.kind && name === target?.name)
    if (workload === undefined) return undefined
    for (const name of ['cpu', 'memory'] as const) {
      const most = offered(nodes, name)
      const asked = askedBy(workload, name) * maxReplicas
      if (most === undefined || asked <= most) continue
      yield {
        at: ['spec', 'maxReplicas'],
        message: `${maxReplicas} pods of \`${workload.name}\` ask for ${Math.round((asked / most) * 100)} % of the ${name} of all nodes`,
        discriminator: name,
        related: [{ message: 'what one pod asks for', resource: workload.resource }],
      }
    }
    return undefined
  },
})
