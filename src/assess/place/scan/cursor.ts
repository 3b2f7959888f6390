/** Goes through a document from one line with content to the next; comments and blank lines are no content. */
export interface Cursor {
  readonly text: string
  /** The document's end. */
  readonly end: number
  /** The first character of the line's content. */
  at: number
  /** How far the content stands in; -1 at the document's end. */
  column: number
}

/** Of the characters that give YAML its shape. */
export const code = {
  tab: 9,
  newline: 10,
  return: 13,
  space: 32,
  quote: 34,
  hash: 35,
  apostrophe: 39,
  dash: 45,
  colon: 58,
  backslash: 92,
} as const

/** Stands on the first line with content, after a byte order mark and the document's `---`. */
export function cursorAt(text: string, start: number, end: number): Cursor {
  const cursor: Cursor = { text, end, at: start, column: 0 }
  toContent(cursor, text.charCodeAt(start) === 0xfeff ? start + 1 : start)
  const marked = cursor.column === 0 && text.startsWith('---', cursor.at)
  if (marked && isRestBlank(text, cursor.at + 3)) nextLine(cursor, cursor.at)
  return cursor
}

/** Goes on to the next line with content after the one that holds `from`. */
export function nextLine(cursor: Cursor, from: number): void {
  const newline = cursor.text.indexOf('\n', from)
  toContent(cursor, newline < 0 ? cursor.end : newline + 1)
}

/** Skips everything that stands further in than `column`. */
export function skipDeeper(cursor: Cursor, column: number): void {
  while (cursor.column > column) nextLine(cursor, cursor.at)
}

/** Whether the line's content begins with the dash of a list item. */
export function isItem({ text, at }: Cursor): boolean {
  return isItemAt(text, at)
}

export function isItemAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === code.dash && isSpaceOrBreak(text.charCodeAt(at + 1))
}

/** Whether the next line that is not blank stands further in than `column`; a `#` is no comment there. */
export function isDeeperBelow({ text, end }: Cursor, from: number, column: number): boolean {
  let line = text.indexOf('\n', from) + 1
  while (line > 0 && line < end) {
    const at = skipSpaces(text, line)
    if (!isBreak(text.charCodeAt(at))) return at < end && at - line > column
    line = text.indexOf('\n', at) + 1
  }
  return false
}

export function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === code.space) at++
  return at
}

/** Whether nothing but a comment follows on the line. */
export function isRestBlank(text: string, from: number): boolean {
  const at = skipSpaces(text, from)
  const next = text.charCodeAt(at)
  return isBreak(next) || (next === code.hash && at > from)
}

/** The end of the line that holds `from`, before its break. */
export function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  if (newline < 0) return text.length
  return text.charCodeAt(newline - 1) === code.return ? newline - 1 : newline
}

/** The end of the text counts as a break. */
export function isBreak(next: number): boolean {
  return next === code.newline || next === code.return || Number.isNaN(next)
}

export function isSpaceOrBreak(next: number): boolean {
  return next === code.space || isBreak(next)
}

function toContent(cursor: Cursor, start: number): void {
  const { text, end } = cursor
  let line = start
  while (line < end) {
    const at = skipSpaces(text, line)
    if (at < end && !isBlankFrom(text, at)) {
      cursor.at = at
      cursor.column = at - line
      return
    }
    const newline = text.indexOf('\n', at)
    line = newline < 0 ? end : newline + 1
  }
  cursor.at = end
  cursor.column = -1
}

/** Whether a line whose leading spaces end at `from` is blank or a comment; tabs indent nothing else. */
function isBlankFrom(text: string, from: number): boolean {
  let at = from
  while (text.charCodeAt(at) === code.tab || (at > from && text.charCodeAt(at) === code.space)) at++
  const next = text.charCodeAt(at)
  return isBreak(next) || next === code.hash
}
