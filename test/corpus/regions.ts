import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Location, Result } from '#model'

/** The places of a result that are not inside the file that they name, `cwd` being where it was scanned from. */
export function regionsOutside({ findings }: Result, cwd: string): string[] {
  const lines = new Map<string, readonly string[] | undefined>()
  const linesOf = (file: string): readonly string[] | undefined => {
    if (!lines.has(file)) lines.set(file, read(resolve(cwd, file)))
    return lines.get(file)
  }
  return findings.flatMap(({ location, control }) =>
    location === undefined || isInside(location, linesOf(location.file))
      ? []
      : [`${control} ${location.file}:${location.line}:${location.column}`],
  )
}

function isInside(
  { line, column, endLine, endColumn }: Location,
  lines: readonly string[] | undefined,
): boolean {
  const first = lines?.[line - 1]
  const last = lines?.[endLine - 1]
  if (first === undefined || last === undefined) return false
  const ordered = line < endLine || (line === endLine && column <= endColumn)
  return ordered && column <= first.length + 1 && endColumn <= last.length + 1
}

/** Undefined for what is no text file: an archive has its first line alone. */
function read(path: string): readonly string[] | undefined {
  if (!existsSync(path)) return undefined
  return readFileSync(path, 'utf8').split(/\r\n?|\n/)
}
