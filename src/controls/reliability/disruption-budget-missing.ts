import { type Control, defineControl } from '#model'
import { isOwned, replicasOf } from '../workloads/controllers.ts'
import { coversPods } from './scaling/disruption.ts'

export const disruptionBudgetMissing: Control = defineControl({
  id: 'disruption-budget-missing',
  title: 'Replicated workload has no PodDisruptionBudget',
  severity: 'low',
  persona: 'reliability',
  why: 'Draining nodes may evict all replicas at the same time.',
  remediation: 'Add a PodDisruptionBudget with `maxUnavailable: 1` that selects the pods.',
  aliases: [
    'polaris:missingPodDisruptionBudget',
    'kics:deployment_without_pod_disruption_budget',
    'kics:statefulset_without_pod_disruption_budget',
    'kube-score:deployment-has-poddisruptionbudget',
    'kube-score:statefulset-has-poddisruptionbudget',
    'kyverno:require-pdb',
    'kyverno:create-default-pdb',
    'popeye:POP-206',
  ],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  on: 'workload',
  needs: { look: ['PodDisruptionBudget'] },
  params: { replicas: 2 },
  applies({ workload, resource, params }) {
    if (isOwned(resource)) return 'its controller is judged'
    return (replicasOf(workload) ?? 0) >= params.replicas || 'it has no replicas to keep'
  },
  *check({ workload, look }) {
    const budgets = look.inNamespace('PodDisruptionBudget', workload.namespace)
    if (budgets.some(({ object }) => coversPods(object, workload))) return
    yield {
      at: ['spec', 'replicas'],
      from: 'resource',
      message: `no PodDisruptionBudget in sight covers the ${replicasOf(workload)} pods of \`${workload.name}\``,
    }
  },
})
