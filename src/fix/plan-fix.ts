import type { SourceText } from '#model'
import { type DocumentIndex, indexDocument } from '#yaml'
import { inDocument, type Fixable, type FixPlan } from './fixable.ts'
import { planChart } from './plan-chart.ts'
import { planText, type TextFacts, textFacts } from './plan-text.ts'

/** Plans what repairs one finding by itself; give the findings of a document one after the other, which costs least. */
export function fixPlanner(): (fixable: Fixable) => FixPlan {
  const facts = new Map<SourceText, TextFacts>()
  let last: { readonly text: SourceText; readonly index: DocumentIndex } | undefined
  return ({ resource: { origin }, operations }) => {
    if (origin.type === 'cluster') return { refused: 'it lives in a cluster, not in a file' }
    if (origin.type === 'rendered') {
      return origin.by === 'helm'
        ? planChart(origin, operations)
        : { refused: 'kustomize builds it from several files; set it in the base or in a patch' }
    }
    const known = facts.get(origin.text) ?? textFacts(origin.text)
    facts.set(origin.text, known)
    if (last?.text !== origin.text || last.index.start !== origin.start) {
      last = { text: origin.text, index: indexDocument(origin.text.text, origin) }
    }
    return planText(origin.text, last.index, inDocument(operations, origin.item), known)
  }
}
