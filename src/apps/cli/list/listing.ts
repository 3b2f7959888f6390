/** What `list` prints, both ways. */
export interface Listing {
  readonly json: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Rows in columns two spaces apart; the last column is as wide as it likes. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
