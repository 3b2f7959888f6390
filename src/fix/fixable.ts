import { type FileEdit, type Operation, type Path, redactedText, type Resource } from '#model'

/** A finding's operations on its resource; their paths start at the resource's root. */
export interface Fixable {
  readonly resource: Resource
  readonly operations: readonly Operation[]
}

/** What repairs a finding, or why no edit can. */
export type FixPlan = EditedPlan | Refused

export interface EditedPlan {
  readonly edits: readonly FileEdit[]
  /** The lines that go, with `-`, and those that come, with `+`; secrets are not masked. */
  readonly diff: readonly string[]
  /** For a chart whose values are edited: `values.yaml: image.tag`. */
  readonly values?: string
}

export interface Refused {
  readonly refused: string
}

/** Operations with paths from the document's root: a resource may lie inside a `List`. */
export function inDocument(operations: readonly Operation[], item: Path): Operation[] {
  return operations.map((operation) => ({ ...operation, path: [...item, ...operation.path] }))
}

/** Whether a value was made from one that the inventory took out: written to a file, it would destroy what is there. */
export function isRedacted(value: unknown): boolean {
  return JSON.stringify(value ?? null).includes(redactedText)
}
