import { type Control, defineControl } from '#model'
import { autoscalerOf } from './scaling/autoscaler.ts'

export const autoscaledReplicasSet: Control = defineControl({
  id: 'autoscaled-replicas-set',
  title: 'Manifest sets the replicas of an autoscaled workload',
  severity: 'low',
  persona: 'reliability',
  why: 'Every apply sets the number back, however many replicas the autoscaler has found necessary.',
  remediation: 'Leave `replicas` out of the manifest.',
  aliases: [
    'kics:hpa_targeted_deployments_with_configured_replica_count',
    'kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  ],
  on: 'workload',
  needs: { look: ['HorizontalPodAutoscaler'] },
  fix: 'unsafe',
  applies({ workload, resource }) {
    if (resource.origin.type === 'cluster') return 'the API server always says how many there are'
    return ['Deployment', 'StatefulSet'].includes(workload.kind) || 'the kind is not autoscaled'
  },
  *check({ workload, resource, look }) {
    const spec = resource.object['spec'] as { readonly replicas?: number } | undefined
    if (spec?.replicas === undefined) return
    const autoscaler = autoscalerOf(workload, look)
    if (autoscaler === undefined) return
    yield {
      at: ['spec', 'replicas'],
      from: 'resource',
      message: `\`${workload.name}\` sets replicas that \`${autoscaler.name}\` decides`,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: ['spec', 'replicas'] }] },
      related: [{ message: 'scaled here', resource: autoscaler, at: ['spec', 'scaleTargetRef'] }],
    }
  },
})
