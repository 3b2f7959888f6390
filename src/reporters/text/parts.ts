import type { Result } from '#model'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { fullBlock, shortBlock } from './block.ts'
import { type Block, blocksOf } from '../blocks.ts'
import type { BlockContext } from './context.ts'
import { listings } from './listing.ts'
import type { Style } from './style.ts'

const mostBlocks = 10

/** Lines that blocks may take, so that a long report still fits on two screens; what is beyond it is printed short. */
const mostLines = 66

/** The findings grouped by control, worst first, the most urgent with code frame, why and fix. */
export function blockParts(
  result: Result,
  options: ReportOptions,
  style: Style,
  detail: Parameters<Reporter>[2],
): string[] {
  const blocks = blocksOf(result)
  const shown = detailed(options.all ? blocks : blocks.slice(0, mostBlocks), detail)
  const context: BlockContext = { style, options, controls: result.controls }
  const full = shown.map((block) => fullBlock(block, context))
  const printed = options.all
    ? full
    : fitting(
        full,
        shown.map((block) => shortBlock(block, context)),
      )
  return [...printed.flatMap(section), ...section(remaining(blocks.length - shown.length))]
}

/** The findings grouped by what `--group-by` names. */
export function listingParts(result: Result, options: ReportOptions, style: Style): string[] {
  if (options.groupBy === 'control') return []
  const groups = listings(result, options.groupBy, options.all, style)
  const shown = options.all ? groups : groups.slice(0, mostBlocks)
  return [...shown.flatMap(section), ...section(remaining(groups.length - shown.length))]
}

/** Some lines and an empty one; nothing for none. */
export function section(own: readonly string[]): string[] {
  return own.length === 0 ? [] : [...own, '']
}

/** As many in full as leave room for the others; the first always is. */
function fitting(full: readonly string[][], short: readonly string[][]): string[][] {
  let room = mostLines - short.reduce((sum, { length }) => sum + length + 1, 0)
  let isFull = true
  return full.map((block, index) => {
    room -= block.length - short[index]!.length
    isFull &&= index === 0 || room >= 0
    return isFull ? block : short[index]!
  })
}

/** The blocks with excerpt and edits for the places that are shown. */
function detailed(blocks: readonly Block[], detail: Parameters<Reporter>[2]): Block[] {
  const found = detail(blocks.flatMap(({ places }) => places[0]!))
  let next = 0
  return blocks.map((block) => {
    const [first = [], ...others] = block.places
    const shown = found.slice(next, next + first.length)
    next += first.length
    return { ...block, places: [shown, ...others] }
  })
}

function remaining(count: number): string[] {
  return count > 0 ? [`${count} more: --all`] : []
}
