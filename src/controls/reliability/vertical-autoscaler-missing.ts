import { type Control, defineControl } from '#model'
import { isOwned } from '../workloads/controllers.ts'
import { sizedBy, verticalPodAutoscaler } from './scaling/vertical.ts'

export const verticalAutoscalerMissing: Control = defineControl({
  id: 'vertical-autoscaler-missing',
  title: 'Workload has no VerticalPodAutoscaler',
  severity: 'low',
  persona: 'reliability',
  why: 'Requests that were guessed stay as they are, however far they are from what the program uses.',
  remediation: 'Add a VerticalPodAutoscaler, with `updateMode: "Off"` where its advice is enough.',
  aliases: ['kyverno:check-vpa-configuration', 'hardeneks:check_vertical_pod_autoscaler_exists'],
  references: ['https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/'],
  on: 'workload',
  needs: { look: [verticalPodAutoscaler] },
  applies({ workload, resource }) {
    if (isOwned(resource)) return 'its controller is judged'
    return ['Deployment', 'StatefulSet', 'DaemonSet'].includes(workload.kind) || 'the kind is seldom sized'
  },
  *check({ workload, look }) {
    const wanted = `${workload.kind}/${workload.name}`
    const all = look.inNamespace(verticalPodAutoscaler, workload.namespace)
    if (all.some(({ object }) => sizedBy(object) === wanted)) return
    yield {
      at: ['spec'],
      from: 'resource',
      message: `no VerticalPodAutoscaler in sight sizes \`${workload.name}\``,
    }
  },
})
