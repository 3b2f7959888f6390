import { type Control, defineControl } from '#model'

export const disruptionBudgetEmpty: Control = defineControl({
  id: 'disruption-budget-empty',
  title: 'PodDisruptionBudget says neither how many must stay nor how many may go',
  severity: 'medium',
  persona: 'reliability',
  why: 'The controller then expects no pods and allows no disruption, so nodes with these pods cannot be drained.',
  remediation: 'Set `maxUnavailable: 1`.',
  aliases: ['kube-score:poddisruptionbudget-has-policy'],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  on: 'resource',
  kinds: ['PodDisruptionBudget'],
  fix: 'unsafe',
  *check({ resource, object }) {
    if (object.spec?.minAvailable !== undefined || object.spec?.maxUnavailable !== undefined) return
    const path = ['spec', 'maxUnavailable']
    yield {
      at: path,
      message: `\`${resource.name}\` says neither how many pods must stay nor how many may go`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 1 }] },
    }
  },
})
