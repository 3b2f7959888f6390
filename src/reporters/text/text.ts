import type { Result } from '#model'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { counted } from '../words.ts'
import { fullBlock, shortBlock } from './block.ts'
import { type Block, blocksOf } from './blocks.ts'
import { closingLines, incomplete } from './closing.ts'
import type { BlockContext } from './context.ts'
import { diagnosticLines } from './diagnostics.ts'
import { listings } from './listing.ts'
import { type Style, styleFor } from './style.ts'

const mostBlocks = 10
/** The first blocks are printed in full, so that a long report still fits on two screens. */
const mostFull = 3
const mostRows = 5

/** For a terminal: findings worst first in rustc's order, then what was wrong with the input, then the closing lines. */
export const text: Reporter = (result, options, detail) => {
  const style = styleFor(options)
  const closing = closingLines(result, options, style)
  const diagnostics = diagnosticLines(result.diagnostics, options.all, style)
  if (options.quiet) return lines([...diagnostics.filter((line) => line.startsWith('error[')), ...closing])
  const parts = options.groupBy === 'control' ? blockParts(result, options, style, detail) : listingParts(result, options, style)
  return lines([...parts, ...section(diagnostics), ...section(notEvaluatedLines(result)), ...closing])
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}

function section(own: readonly string[]): string[] {
  return own.length === 0 ? [] : [...own, '']
}

function blockParts(result: Result, options: ReportOptions, style: Style, detail: Parameters<Reporter>[2]): string[] {
  const blocks = blocksOf(result)
  const shown = options.all ? blocks : blocks.slice(0, mostBlocks)
  const context: BlockContext = { style, options, controls: result.controls }
  const full = options.all ? shown.length : mostFull
  const printed = detailed(shown, detail).map((block, index) => (index < full ? fullBlock(block, context) : shortBlock(block, context)))
  return [...printed.flatMap(section), ...section(remaining(blocks.length - shown.length))]
}

/** The blocks with excerpt and edits for the places that are shown. */
function detailed(blocks: readonly Block[], detail: Parameters<Reporter>[2]): Block[] {
  const wanted = blocks.flatMap(({ places }) => places[0]!)
  const found = new Map(detail(wanted).map((finding) => [finding.fingerprint, finding]))
  return blocks.map((block) => ({
    ...block,
    places: block.places.map((place, index) =>
      index === 0 ? place.map((finding) => found.get(finding.fingerprint) ?? finding) : place,
    ),
  }))
}

function listingParts(result: Result, options: ReportOptions, style: Style): string[] {
  if (options.groupBy === 'control') return []
  const groups = listings(result, options.groupBy, style)
  const shown = options.all ? groups : groups.slice(0, mostBlocks)
  return [...shown.flatMap(section), ...section(remaining(groups.length - shown.length))]
}

function remaining(count: number): string[] {
  return count > 0 ? [`${count} more: --all`] : []
}

function notEvaluatedLines({ notEvaluated }: Result): string[] {
  const rows = incomplete(notEvaluated)
  const shown = rows.slice(0, mostRows).map(({ control, reason, count }) => {
    return `not evaluated  ${control} on ${counted(count, 'resource')}: ${reason.message}`
  })
  return rows.length > mostRows ? [...shown, `not evaluated  ${rows.length - mostRows} more rows: --output json`] : shown
}
