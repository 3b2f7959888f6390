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
  params: { replicas: 2, autoscaled: false },
  applies: ({ workload }) =>
    ['Deployment', 'StatefulSet'].includes(workload.kind) || 'the kind has no replicas to add',
  *check({ workload, look, params }) {
    const replicas = replicasOf(workload) ?? 0
    if (replicas < 1 || replicas >= params.replicas) return
    if (!params.autoscaled && autoscalerOf(workload, look) !== undefined) return
    const message =
      replicas === 1
        ? `\`${workload.name}\` has a single replica`
        : `\`${workload.name}\` has ${replicas} replicas; at least ${params.replicas} are wanted`
    yield { at: ['spec', 'replicas'], from: 'resource', message }
  },
})
