import { type Control, defineControl, podKinds } from '#model'
import { replicasOf } from '../workloads/controllers.ts'
import { autoscalerOf } from './scaling/autoscaler.ts'
import { workloadsBehind } from './services/selected.ts'

export const serviceOnSinglePod: Control = defineControl({
  id: 'service-on-single-pod',
  title: 'Service has a single pod behind it',
  severity: 'low',
  persona: 'reliability',
  why: 'While that pod is moved or restarted, nothing answers at the name of the Service.',
  remediation: 'Run two or more replicas of the workload behind it.',
  aliases: ['popeye:POP-1109'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/'],
  on: 'service',
  needs: { look: [...podKinds, 'HorizontalPodAutoscaler'] },
  *check({ resource, service, look }) {
    const [workload, ...others] = workloadsBehind(service, resource.namespace, look)
    if (workload === undefined || others.length > 0 || autoscalerOf(workload, look) !== undefined) return
    if (workload.kind !== 'Pod' && replicasOf(workload) !== 1) return
    yield {
      at: ['spec', 'selector'],
      message: `service \`${resource.name}\` has a single pod of \`${workload.name}\` behind it`,
      related: [{ message: 'selected here', resource: workload.resource }],
    }
  },
})
