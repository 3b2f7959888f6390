import { type Control, defineControl, podKinds, type Workload } from '#model'
import { isOwned, replicasOf } from '../workloads/controllers.ts'
import { autoscalerOf } from './scaling/autoscaler.ts'
import { coversPods, disruptionsAllowed } from './scaling/disruption.ts'

export const disruptionBudgetBlocksEviction: Control = defineControl({
  id: 'disruption-budget-blocks-eviction',
  title: 'PodDisruptionBudget never lets a pod go',
  severity: 'medium',
  persona: 'reliability',
  why: 'Nodes with these pods cannot be drained, so that updates of the cluster wait, or pass over the budget.',
  remediation: 'Use `maxUnavailable: 1`, and run more pods than `minAvailable` asks for.',
  aliases: [
    'kube-linter:pdb-max-unavailable',
    'kube-linter:pdb-min-available',
    'polaris:pdbDisruptionsIsZero',
    'kyverno:pdb-maxunavailable',
    'kyverno:pdb-maxunavailable-with-deployments',
    'kyverno:pdb-minavailable-check',
    'kyverno:require-reasonable-pdbs',
    'kyverno:require-replicas-allow-disruption',
    'kyverno:deployment-replicas-higher-than-pdb',
    'gatekeeper:poddisruptionbudget',
    'popeye:POP-901',
    'polaris:pdbMinAvailableGreaterThanHPAMinReplicas',
  ],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  on: 'resource',
  kinds: ['PodDisruptionBudget'],
  needs: { look: [...podKinds, 'HorizontalPodAutoscaler'] },
  params: { percent: 0 },
  *check({ resource, object, look, params }) {
    const covered = look
      .workloads(resource.namespace)
      .filter((workload) => !isOwned(workload.resource) && coversPods(object, workload))
      .map((workload) => ({ workload, autoscaler: autoscalerOf(workload, look) }))
    const replicas = covered.map(({ workload, autoscaler }) =>
      podsOf(workload, autoscaler?.object.spec?.minReplicas),
    )
    const total = replicas.length === 0 ? 100 : replicas.reduce((sum, count) => sum + count, 0)
    const allowed = disruptionsAllowed(object, total)
    if (total === 0 || (allowed > 0 && allowed * 100 >= params.percent * total)) return
    const isScaled = covered.some(({ autoscaler }) => autoscaler !== undefined)
    const field = object.spec?.maxUnavailable === undefined ? 'minAvailable' : 'maxUnavailable'
    yield {
      at: ['spec', field],
      message: `\`${resource.name}\` lets ${allowed > 0 ? 'too few' : 'none'} of ${replicas.length === 0 ? 'its' : total} pods go${isScaled ? ' where their autoscaler runs the fewest' : ''}`,
      evidence: [{ at: ['spec', field], value: object.spec?.[field] }],
    }
  },
})

/** Pods that the workload runs at the least; those of kinds that count otherwise are many. */
function podsOf(workload: Workload, minReplicas: number | undefined): number {
  return minReplicas ?? replicasOf(workload) ?? (workload.kind === 'Pod' ? 1 : 100)
}
