import type { ReportOptions } from '#reporters'
import { hasColor, hasUnicode, type Terminal } from '../terminal.ts'

/** How reports are printed here. */
export function reportOptions(
  terminal: Terminal,
  options: Readonly<Record<string, unknown>>,
  paths: readonly string[],
  elapsed?: number,
): ReportOptions {
  return {
    color: hasColor(terminal),
    unicode: hasUnicode(terminal),
    width: terminal.columns,
    groupBy: options['groupBy'] as ReportOptions['groupBy'],
    all: options['all'] === true,
    quiet: options['quiet'] === true,
    paths,
    ...(elapsed !== undefined && { elapsed }),
  }
}
