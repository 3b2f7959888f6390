import type { Path } from '#model'
import { indexDocument } from './document-index.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Range } from './range.ts'
import { walkPath } from './tree/find.ts'
import type { Step } from './tree/find.ts'
import type { Entry, Node } from './tree/node.ts'

export interface Place {
  /** Whether the whole path exists; else this is the place of its nearest existing ancestor. */
  readonly exact: boolean
  /** The part of the path that exists. */
  readonly path: Path
  /** Absent for list items; for the document's root its first key. */
  readonly key?: Range
  /** The alias's token where the value comes from an alias or a merge; empty, after the colon, for an empty value. */
  readonly value: Range
  /** Whether the value lies in flow style (`{a: 1}`, JSON). */
  readonly flow: boolean
}

/**
 * The place of a path in the whole text. Give a `DocumentIndex` as `document` when several paths of one document are
 * looked up. A document that cannot be read has only its beginning for a place. Never throws.
 */
export function locatePath(text: string, document: Range | DocumentIndex, path: Path): Place {
  const { start, tree } = indexDocument(text, document)
  if (tree.root === undefined) {
    return { exact: path.length === 0, path: [], value: { start, end: start }, flow: false }
  }
  const { steps } = walkPath(tree.root, path)
  const place = {
    exact: steps.length === path.length,
    path: path.slice(0, steps.length),
    flow: isFlow(tree.root, steps),
  }
  const { key, value } = ranges(tree.root, steps)
  return {
    ...place,
    value: shifted(value, start),
    ...(key === undefined ? {} : { key: shifted(key, start) }),
  }
}

/** What came through an alias lies where the first alias on the way stands. */
function ranges(root: Node, steps: readonly Step[]): { key?: Range; value: Range } {
  const first = steps.findIndex((step) => step.merged !== undefined || step.node.kind === 'alias')
  const step = steps.at(first)
  if (step === undefined) return { ...keyOf(firstEntry(root)), value: root }
  if (step.merged !== undefined) return { value: step.merged }
  return first >= 0 && first < steps.length - 1
    ? { value: step.node }
    : { ...keyOf(step.entry), value: step.node }
}

function firstEntry(root: Node): Entry | undefined {
  return root.kind === 'mapping' ? root.entries[0] : undefined
}

function keyOf(entry: Entry | undefined): { key?: Range } {
  return entry === undefined ? {} : { key: entry.key }
}

function isFlow(root: Node, steps: readonly Step[]): boolean {
  return [root, ...steps.map((step) => step.node)].some((node) => 'flow' in node && node.flow)
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}
