import { applyEdits, type LineMap, lineMap, type TextEdit } from '#yaml'

/** The lines that an edit takes away, with `-`, and those that it brings, with `+`. */
export function diffOf(text: string, edits: readonly TextEdit[], lines: LineMap = lineMap(text)): string[] {
  return grouped(lines, edits).flatMap((group) => {
    const from = lines.lineStart(lines.position(group[0]!.start).line)
    const to = lines.lineEnd(lines.position(group.at(-1)!.end).line)
    const before = text.slice(from, to)
    const after = applyEdits(
      before,
      group.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })),
    )
    return changedLines(before.split(/\r\n?|\n/), after.split(/\r\n?|\n/))
  })
}

/** Edits whose lines touch, together. */
function grouped(lines: LineMap, edits: readonly TextEdit[]): TextEdit[][] {
  const groups: TextEdit[][] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && lines.position(last.end).line === lines.position(edit.start).line) groups.at(-1)!.push(edit)
    else groups.push([edit])
  }
  return groups
}

function changedLines(before: readonly string[], after: readonly string[]): string[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return [
    ...before.slice(start, before.length - end).map((line) => `-${line}`),
    ...after.slice(start, after.length - end).map((line) => `+${line}`),
  ]
}
