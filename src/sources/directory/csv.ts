/** A row of a table, by the header's words, with the line in which it begins. */
export interface Row {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/**
 * The rows below the first, as RFC 4180 writes them; cells may be parted by commas, semicolons or tabs, whichever the header has
 * most of. Empty lines are left out.
 */
export function parseCsv(text: string): {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
} {
  const [first, ...rest] = linesOf(text, delimiterOf(text))
  const header = (first?.cells ?? []).map((cell) => cell.trim())
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: new Map(header.map((name, index) => [name, (cells[index] ?? '').trim()])),
  }))
  return { header, rows }
}

function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? ''
  const count = (delimiter: string): number => header.split(delimiter).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

function linesOf(text: string, delimiter: string): Line[] {
  const lines: Line[] = []
  let cells: string[] = []
  let begin = 1
  let line = 1
  for (const { cell, end } of cellsOf(text, delimiter)) {
    cells.push(cell)
    line += cell.split('\n').length - 1
    if (end === delimiter) continue
    if (cells.some((one) => one.trim() !== '')) lines.push({ line: begin, cells })
    cells = []
    line += 1
    begin = line
  }
  return lines
}

/** Cells in order, each with what ends it: the delimiter, a line feed, or nothing. */
function* cellsOf(text: string, delimiter: string): Generator<{ cell: string; end: string }> {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, 'y')
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (match === null) return
    const [, quoted, bare = '', end = ''] = match
    yield {
      cell: quoted === undefined ? bare : quoted.replaceAll('""', '"'),
      end: end === delimiter ? end : '',
    }
  }
}
