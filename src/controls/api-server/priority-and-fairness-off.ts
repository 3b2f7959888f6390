import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse, pairsOf } from '../control-plane/values.ts'

export const priorityAndFairnessOff: Control = defineFlagControl({
  id: 'priority-and-fairness-off',
  title: 'API server serves whoever asks most',
  severity: 'medium',
  why: "Without priority and fairness one busy or hostile caller fills the API server's queue, and nodes and administrators wait behind it.",
  remediation:
    'Take `--enable-priority-and-fairness=false` and the feature gate `APIPriorityAndFairness=false` out of its flags.',
  references: ['https://kubernetes.io/docs/concepts/cluster-administration/flow-control/'],
  component: 'api-server',
  flags: ['enable-priority-and-fairness', 'feature-gates'],
  absent: 'pass',
  accepts: (value) => !isFalse(value) && !isFalse(pairsOf(value).get('APIPriorityAndFairness') ?? ''),
})
