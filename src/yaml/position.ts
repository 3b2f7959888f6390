/** Both start at 1; columns in UTF-16 units, a byte order mark is no column. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface LineMap {
  readonly lineCount: number
  position(offset: number): Position
  /** Offset of a line's first character (after a byte order mark); lines beyond the last give the text's length. */
  lineStart(line: number): number
  /** Offset after a line's last character, before its line break. */
  lineEnd(line: number): number
}

/** Lines end with LF, CRLF or CR. */
export function lineMap(text: string): LineMap {
  const starts = lineStarts(text)
  const lineStart = (line: number): number => starts[line - 1] ?? text.length
  return {
    lineCount: starts.length,
    position(offset) {
      const line = lastAtOrBefore(starts, offset)
      return { line: line + 1, column: Math.max(offset - starts[line]!, 0) + 1 }
    },
    lineStart,
    lineEnd: (line) => trimBreak(text, lineStart(line), lineStart(line + 1)),
  }
}

function lineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  const breaks = /\r\n?|\n/g
  while (breaks.test(text)) starts.push(breaks.lastIndex)
  return starts
}

/** Index of the last of the rising `starts` at or before `offset`; 0 where all are after it. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function trimBreak(text: string, start: number, next: number): number {
  let end = next
  if (end > start && text[end - 1] === '\n') end--
  if (end > start && text[end - 1] === '\r') end--
  return end
}
