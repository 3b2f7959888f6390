import { type Control, defineControl, podKinds } from '#model'
import { coversPods } from './scaling/disruption.ts'

export const disruptionBudgetSelectsNothing: Control = defineControl({
  id: 'disruption-budget-selects-nothing',
  title: 'PodDisruptionBudget selects no pod',
  severity: 'low',
  persona: 'reliability',
  why: 'The pods that it was written for may all be evicted at once.',
  remediation: 'Make `selector` equal to labels of the pod template.',
  aliases: ['popeye:POP-900'],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  on: 'resource',
  kinds: ['PodDisruptionBudget'],
  needs: { look: podKinds },
  *check({ resource, object, look }) {
    if (look.workloads(resource.namespace).some((workload) => coversPods(object, workload))) return
    yield {
      at: ['spec', 'selector'],
      message: `\`${resource.name}\` selects no workload in sight of its namespace`,
    }
  },
})
