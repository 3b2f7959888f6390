import type { Reporter } from '../reporter.ts'
import { acceptedLines } from './accepted.ts'
import { closingLines } from './closing.ts'
import { diagnosticLines, errorLines } from './diagnostics.ts'
import { inert } from '../inert.ts'
import { notEvaluatedLines } from './not-evaluated.ts'
import { offeredFixes } from './offered.ts'
import { blockParts, listingParts, section } from './parts.ts'
import { requirementLines, totalsLine } from './requirements.ts'
import { styleFor } from './style.ts'

/**
 * For a terminal: findings worst first in rustc's order, then what was wrong with the input, then the requirements of frameworks
 * that were asked for, then the closing lines.
 */
export const text: Reporter = (result, options, detail) => {
  const style = styleFor(options)
  const closing = closingLines(result, offeredFixes(result, detail), options, style)
  if (options.quiet) {
    const totals = result.frameworks.map((framework) => totalsLine(framework, result))
    return joined([...errorLines(result.diagnostics, style), ...totals, ...closing])
  }
  const parts =
    options.groupBy === 'control'
      ? blockParts(result, options, style, detail)
      : listingParts(result, options, style)
  const diagnostics = diagnosticLines(result.diagnostics, options.all, style)
  const accepted = options.all ? acceptedLines(result) : []
  return joined([
    ...parts,
    ...section(accepted),
    ...section(diagnostics),
    ...section(notEvaluatedLines(result)),
    ...result.frameworks.flatMap((framework) =>
      section([
        ...requirementLines(framework, result, options, style),
        style.strong(totalsLine(framework, result)),
      ]),
    ),
    ...closing,
  ])
}

function joined(lines: readonly string[]): string {
  return `${lines.map(inert).join('\n')}\n`
}
