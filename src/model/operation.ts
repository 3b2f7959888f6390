import { comparePaths, type Path } from './path.ts'

/** One step of a fix. `set` creates missing parents; `add` appends to the list at `path`, creating it; `remove` deletes. */
export interface Operation {
  readonly op: 'set' | 'add' | 'remove'
  readonly path: Path
  readonly value?: unknown
}

/**
 * Operations of several fixes, whose paths all mean the object as it was, in an order in which they can be done: each said once,
 * and what is taken out of a list from its end, so that no place moves before it is used.
 */
export function inOrder(operations: readonly Operation[]): Operation[] {
  const distinct = [
    ...new Map(operations.map((operation) => [JSON.stringify(operation), operation])).values(),
  ]
  const removals = distinct
    .filter(({ op }) => op === 'remove')
    .toSorted((a, b) => comparePaths(b.path, a.path))
  return [...distinct.filter(({ op }) => op !== 'remove'), ...removals]
}

/** Safe: what works today behaves the same afterwards. `docs/fix-safety.md` gives each reason. */
export type Safety = 'safe' | 'unsafe'

/** A replacement in a file; `start` and `end` are UTF-8 byte offsets. */
export interface FileEdit {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Fix {
  readonly safety: Safety
  readonly operations: readonly Operation[]
  readonly edits?: readonly FileEdit[]
  /** The change as lines starting with `-`, `+` or a blank, sensitive values masked. */
  readonly diff?: readonly string[]
  /** Why no edit is offered although operations are known. */
  readonly refused?: string
}
