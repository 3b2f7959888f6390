import { type Control, defineControl } from '#model'
import { autoscalerOf } from './scaling/autoscaler.ts'
import { replicasOf } from '../workloads/controllers.ts'

export const singleReplica: Control = defineControl({
  id: 'single-replica',
  title: 'Workload has a single replica',
  severity: 'low',
  persona: 'reliability',
  why: 'When its node is drained or fails nothing answers until the pod has started elsewhere.',
  remediation: 'Set `replicas` to two or more, or add a HorizontalPodAutoscaler.',
  aliases: [
    'kube-linter:minimum-three-replicas',
    'polaris:deploymentMissingReplicas',
    'kube-score:deployment-replicas',
    'kyverno:deployment-has-multiple-replicas',
    'gatekeeper:replicalimits',
    'popeye:POP-500',
  ],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas'],
  on: 'workload',
  needs: { look: ['HorizontalPodAutoscaler'] },
  applies: ({ workload }) =>
    ['Deployment', 'StatefulSet'].includes(workload.kind) || 'the kind has no replicas to add',
  *check({ workload, look }) {
    if (replicasOf(workload) !== 1 || autoscalerOf(workload, look) !== undefined) return
    yield { at: ['spec', 'replicas'], from: 'resource', message: `\`${workload.name}\` has a single replica` }
  },
})
