import type { DocumentIndex } from '#yaml'
import { inDocument, type Fixable, type FixPlan } from './fixable.ts'
import { planChart } from './plan-chart.ts'
import { planText } from './plan-text.ts'

/** What repairs one finding, by itself. Give the document's index where several findings of it are planned. */
export function planFix({ resource, operations }: Fixable, index?: DocumentIndex): FixPlan {
  const { origin } = resource
  if (origin.type === 'cluster') return { refused: 'it lives in a cluster, not in a file' }
  if (origin.type === 'file') return planText(origin.text, index ?? origin, inDocument(operations, origin.item))
  if (origin.by === 'helm') return planChart(origin, operations)
  return { refused: 'kustomize builds it from several files; set it in the base or in a patch' }
}
