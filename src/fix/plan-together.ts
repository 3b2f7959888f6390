import { type FileEdit, inOrder, type Operation, type SourceText } from '#model'
import type { Range } from '#yaml'
import { type Fixable, type FixPlan, inDocument } from './fixable.ts'
import { chartPlace } from './plan-chart.ts'
import { planOf, planText, textFacts } from './plan-text.ts'

/** All chosen fixes at once. */
export interface JointPlan {
  /** In order, none overlapping, for each file. */
  readonly edits: readonly FileEdit[]
  readonly diffs: ReadonlyMap<string, readonly string[]>
  /** By the position of what was given: why it is left out. */
  readonly refused: ReadonlyMap<number, string>
}

/** What is planned in one document. */
interface Group {
  readonly text: SourceText
  readonly document: Range
  readonly members: { readonly index: number; readonly operations: readonly Operation[] }[]
}

/**
 * Plans several fixes together: those of one document, or of one values file, as one, since each alone would bring in the same
 * parents. What is refused is left out, and the others go on.
 */
export function planTogether(fixables: readonly Fixable[]): JointPlan {
  const gathered: Gathered = { groups: new Map(), templates: [], refused: new Map() }
  fixables.forEach((fixable, index) => gather(gathered, fixable, index))
  const groups = [...gathered.groups.values()].flatMap((documents) => [...documents.values()])
  const plans = [...groups.flatMap((group) => planGroup(group, gathered.refused)), ...gathered.templates]
  const diffs = new Map<string, string[]>()
  for (const plan of plans) {
    const file = plan.edits[0]?.file
    if (file !== undefined) diffs.set(file, [...new Set([...(diffs.get(file) ?? []), ...plan.diff])])
  }
  return { edits: withoutOverlap(plans.flatMap((plan) => plan.edits)), diffs, refused: gathered.refused }
}

type Planned = Extract<FixPlan, { edits: unknown }>

interface Gathered {
  /** By text and the offset of the document. */
  readonly groups: Map<string, Map<number, Group>>
  /** Edits of charts' templates, which are no YAML. */
  readonly templates: Planned[]
  readonly refused: Map<number, string>
}

function gather(gathered: Gathered, { resource: { origin }, operations }: Fixable, index: number): void {
  if (origin.type === 'file') {
    return join(gathered, origin.text, origin, { index, operations: inDocument(operations, origin.item) })
  }
  if (origin.type === 'cluster' || origin.by === 'kustomize') {
    gathered.refused.set(index, 'kustomize builds it from several files; set it in the base or in a patch')
    return
  }
  const place = chartPlace(origin, operations)
  if ('refused' in place) gathered.refused.set(index, place.refused)
  else if ('values' in place) join(gathered, place.values, { start: 0, end: place.values.text.length }, { index, operations: place.operations })
  else gathered.templates.push(planOf(place.template, place.edits, textFacts(place.template)))
}

/** Renderings of one chart have texts of their own with the same path. */
function join({ groups }: Gathered, text: SourceText, document: Range, member: Group['members'][number]): void {
  const documents = groups.get(text.path) ?? new Map<number, Group>()
  groups.set(text.path, documents)
  const group = documents.get(document.start) ?? { text, document, members: [] }
  documents.set(document.start, group)
  group.members.push(member)
}

/** Together where that is possible; else one after the other, leaving out what is refused. */
function planGroup({ text, document, members }: Group, refused: Map<number, string>): Planned[] {
  const chosen: Group['members'] = []
  let best: FixPlan | undefined = planText(text, document, inOrder(members.flatMap(({ operations }) => operations)))
  if (!('refused' in best)) return [best]
  best = undefined
  for (const member of members) {
    const plan = planText(text, document, inOrder([...chosen, member].flatMap(({ operations }) => operations)))
    if ('refused' in plan) {
      refused.set(member.index, plan.refused)
      continue
    }
    chosen.push(member)
    best = plan
  }
  return best === undefined || 'refused' in best ? [] : [best]
}

/** Several renderings ask for the same edit of a template or of values: once is enough, and the first of two that clash. */
function withoutOverlap(edits: readonly FileEdit[]): FileEdit[] {
  const kept: FileEdit[] = []
  for (const edit of edits.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))) {
    const last = kept.at(-1)
    const clashes = last !== undefined && last.file === edit.file && (edit.start < last.end || (edit.start === last.start && edit.end === last.end))
    if (!clashes) kept.push(edit)
  }
  return kept
}
