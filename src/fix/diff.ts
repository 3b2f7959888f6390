import { applyEdits, type TextEdit } from '#yaml'

/** The lines that edits take away, with `-`, and those that they bring, with `+`, in the order of the text. */
export function diffOf(text: string, edits: readonly TextEdit[]): string[] {
  return grouped(text, edits).flatMap((group) => {
    const from = lineStart(text, group[0]!.start)
    const to = lineEnd(text, group.at(-1)!.end)
    const before = text.slice(from, to)
    const after = applyEdits(
      before,
      group.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })),
    )
    return changedLines(linesOf(before), linesOf(after))
  })
}

/** Edits whose lines touch, together. */
function grouped(text: string, edits: readonly TextEdit[]): TextEdit[][] {
  const groups: TextEdit[][] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (last !== undefined && lineStart(text, edit.start) <= lineEnd(text, last.end)) group!.push(edit)
    else groups.push([edit])
  }
  return groups
}

function changedLines(before: readonly string[], after: readonly string[]): string[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  const rest = Math.min(before.length, after.length) - start
  let end = 0
  while (end < rest && before.at(-1 - end) === after.at(-1 - end)) end++
  return [
    ...before.slice(start, before.length - end).map((line) => `-${line}`),
    ...after.slice(start, after.length - end).map((line) => `+${line}`),
  ]
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/)
}

function lineStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !isBreak(text, start - 1)) start--
  return start
}

function lineEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !isBreak(text, end)) end++
  return end
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}
