import { type Control, defineControl, podName } from '#model'
import { isOwned } from '../workloads/controllers.ts'
import { coversPods } from './scaling/disruption.ts'

export const overlappingDisruptionBudgets: Control = defineControl({
  id: 'overlapping-disruption-budgets',
  title: 'Two PodDisruptionBudgets select the same pods',
  severity: 'medium',
  persona: 'reliability',
  why: 'The eviction API answers with an error where more than one budget covers a pod, so its node cannot be drained.',
  remediation: 'Keep one budget for each pod.',
  aliases: ['popeye:POP-209'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/'],
  on: 'workload',
  needs: { look: ['PodDisruptionBudget'] },
  applies: ({ resource }) => !isOwned(resource) || 'its controller is judged',
  *check({ workload, look }) {
    const covering = look
      .inNamespace('PodDisruptionBudget', workload.namespace)
      .filter(({ object }) => coversPods(object, workload))
    const budgets = [...new Map(covering.map((budget) => [budget.name, budget])).values()]
    if (budgets.length < 2) return
    const names = budgets.map(({ name }) => `\`${name}\``).join(', ')
    yield {
      at: ['labels'],
      from: 'podMetadata',
      message: `the ${podName(workload)} is covered by ${budgets.length} budgets: ${names}`,
      related: budgets.map((budget) => ({
        message: 'selected here',
        resource: budget,
        at: ['spec', 'selector'],
      })),
    }
  },
})
