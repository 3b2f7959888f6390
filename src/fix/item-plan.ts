import { type FileOrigin, type Operation, startsWith } from '#model'
import { type DocumentIndex, locatePath, planEdits, type TextEdit } from '#yaml'

/**
 * A plan for one resource of a `List` as if it stood alone, since a list of thousands would be read again for each of its fixes.
 * Undefined where it does not stand alone: flow style, JSON, anchors, or an operation outside of it.
 */
export function itemPlan(
  { text: { text }, item }: FileOrigin,
  index: DocumentIndex,
  operations: readonly Operation[],
): readonly TextEdit[] | undefined {
  if (item.length === 0 || !operations.every(({ path }) => startsWith(path, item))) return undefined
  const { value, flow, exact } = locatePath(text, index, item)
  if (!exact || flow) return undefined
  const start = lineStart(text, value.start)
  const own = text.slice(value.start, lineEnd(text, value.end))
  if (/[&*]/.test(own)) return undefined
  const alone = ' '.repeat(value.start - start) + own
  const inItem = operations.map((operation) => ({ ...operation, path: operation.path.slice(item.length) }))
  const plan = planEdits(alone, { start: 0, end: alone.length }, inItem)
  if ('refused' in plan) return undefined
  return plan.edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }))
}

function lineStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !'\r\n\uFEFF'.includes(text[start - 1]!)) start--
  return start
}

function lineEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}
