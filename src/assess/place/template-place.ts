import type { Location, RenderedOrigin } from '#model'
import { lineMap } from '#yaml'
import type { Alignment } from './alignment.ts'

type LineAndColumn = Pick<Location, 'line' | 'column' | 'endLine' | 'endColumn'>

/**
 * The place in the repository of a place in what `helm` or `kustomize` printed: the template's line where one can be matched, else
 * its first.
 */
export function templatePlace(
  origin: RenderedOrigin,
  rendered: LineAndColumn,
  alignment: Alignment | undefined,
): Location {
  const common = {
    file: origin.template.path,
    rendered: { line: rendered.line, column: rendered.column },
    ...(origin.dependency && { dependency: origin.dependency }),
  }
  const aligned = alignment?.lineOf(rendered.line)
  if (aligned === undefined) return { ...common, ...textOfLine(origin.template.text, 1), approximate: true }
  const place = textOfLine(origin.template.text, aligned.line)
  return { ...common, ...place, ...(!aligned.exact && { approximate: true }) }
}

/** From the first to the last character of a line that are not space. */
function textOfLine(text: string, line: number): LineAndColumn {
  const lines = lineMap(text)
  const source = text.slice(lines.lineStart(line), lines.lineEnd(line))
  const column = source.length - source.trimStart().length + 1
  const endColumn = Math.max(source.trimEnd().length + 1, column)
  return { line, column, endLine: line, endColumn }
}
