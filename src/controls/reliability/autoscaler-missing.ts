import { type Control, defineControl } from '#model'
import { autoscalerOf } from './scaling/autoscaler.ts'

export const autoscalerMissing: Control = defineControl({
  id: 'autoscaler-missing',
  title: 'Deployment has no HorizontalPodAutoscaler',
  severity: 'low',
  persona: 'reliability',
  why: 'When the load grows, somebody has to notice and add replicas.',
  remediation: 'Add a HorizontalPodAutoscaler, or turn this control off for workloads of a fixed size.',
  aliases: [
    'kyverno:check-hpa-exists',
    'hardeneks:check_horizontal_pod_autoscaling_exists',
    'insights:hpa-required',
  ],
  references: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  on: 'workload',
  needs: { look: ['HorizontalPodAutoscaler'] },
  applies: ({ workload }) => workload.kind === 'Deployment' || 'other kinds are seldom scaled by load',
  *check({ workload, look }) {
    if (autoscalerOf(workload, look) !== undefined) return
    yield {
      at: ['spec'],
      from: 'resource',
      message: `no autoscaler in sight scales \`${workload.name}\``,
    }
  },
})
