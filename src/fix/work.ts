import type { DocumentSpan, FileOrigin, Operation, RenderedOrigin, SourceText } from '#model'
import { type DocumentIndex, indexDocument, planEdits } from '#yaml'
import { chartTarget, withValuesNamed } from './chart/chart-plan.ts'
import { chartDocument, type ChartDocument } from './chart/document.ts'
import { templatePlan } from './chart/template-plan.ts'
import { valuesPlan } from './chart/values-plan.ts'
import { type Fixable, inDocument, isRedacted, type Refused } from './fixable.ts'
import { itemPlan } from './item-plan.ts'
import type { TextPlanOrRefused } from './text-plan.ts'

/** What a fix has to do, and how that is planned. */
export interface Work {
  /** Equal for fixes that have to be planned together: in the same document, or in the same values. */
  readonly place: string
  readonly operations: readonly Operation[]
  /** Whether work at another place may edit the same lines: several documents may come from one template. */
  readonly shared: boolean
  plan(operations: readonly Operation[]): TextPlanOrRefused
}

/**
 * Finds the work of fixes; give those of a document one after the other, which costs least. Rendered documents are aligned with
 * their templates once, for as long as this is kept.
 */
export function workFinder(): (fixable: Fixable) => Work | Refused {
  const documentOf = chartDocuments()
  const indexOf = lastIndex()
  return ({ resource, operations }) => {
    const { origin } = resource
    if (operations.some(({ value }) => isRedacted(value))) {
      return { refused: 'the new value would need a secret, which is not kept' }
    }
    if (origin.type === 'cluster') return { refused: 'it lives in a cluster, not in a file' }
    if (origin.type === 'file') {
      const own = inDocument(operations, origin.item)
      const plan: Work['plan'] = (wanted) => filePlan(origin, indexOf(origin), wanted)
      return { place: placeName('file', origin.text, origin.start), shared: false, operations: own, plan }
    }
    if (origin.by === 'kustomize') return { refused: kustomized(origin) }
    return chartWork(documentOf(origin), { resource, operations })
  }
}

function kustomized({ template }: RenderedOrigin): string {
  return `kustomize builds it from several files; set it in ${template.path} or in a patch`
}

function filePlan(
  origin: FileOrigin,
  index: DocumentIndex,
  operations: readonly Operation[],
): TextPlanOrRefused {
  const { text } = origin
  if (text.readOnly !== undefined) return { refused: text.readOnly }
  const edits = itemPlan(origin, index, operations)
  if (edits !== undefined) return { text, edits }
  const plan = planEdits(text.text, index, operations)
  return 'refused' in plan ? plan : { text, edits: plan.edits }
}

function chartWork(document: ChartDocument, { resource, operations }: Fixable): Work | Refused {
  const target = chartTarget(document, resource, operations)
  if ('refused' in target) return target
  if ('values' in target) {
    const { values } = target
    return {
      place: placeName('values', values, 0),
      shared: false,
      operations: target.operations,
      plan: (wanted) => valuesPlan(values, wanted),
    }
  }
  const { template, rendering, text, start } = document.origin
  const place = placeName(`template ${rendering} ${text.path}`, template, start)
  const plan: Work['plan'] = (wanted) => {
    const result = templatePlan(document, wanted)
    return 'refused' in result ? withValuesNamed(document, wanted, result) : result
  }
  return { place, shared: true, operations: target.operations, plan }
}

function placeName(sort: string, { path }: SourceText, start: number): string {
  return JSON.stringify([sort, path, start])
}

function chartDocuments(): (origin: RenderedOrigin) => ChartDocument {
  const known = new Map<SourceText, Map<number, ChartDocument>>()
  return (origin) => {
    const documents = known.get(origin.text) ?? new Map<number, ChartDocument>()
    known.set(origin.text, documents)
    const document = documents.get(origin.start) ?? chartDocument(origin)
    documents.set(origin.start, document)
    return { ...document, origin }
  }
}

/** Gives the index of a document; only the last one is kept. */
function lastIndex(): (span: DocumentSpan) => DocumentIndex {
  let last: { readonly text: SourceText; readonly index: DocumentIndex } | undefined
  return ({ text, start, end }) => {
    if (last?.text !== text || last.index.start !== start) {
      last = { text, index: indexDocument(text.text, { start, end }) }
    }
    return last.index
  }
}
