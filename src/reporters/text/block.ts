import type { Finding } from '#model'
import { placeName, resourceName } from '../names.ts'
import { plainLine } from '../plain.ts'
import { alsoLine } from './also.ts'
import type { Block } from '../blocks.ts'
import type { BlockContext } from './context.ts'
import { fixCommand, fixLines } from './fix-lines.ts'
import { frameLines } from './frame.ts'
import { controlsOf, headingOf, placeLine } from './heading.ts'
import { type Margin, marginFor } from './margin.ts'
import { wrap } from './wrap.ts'

const mostRelated = 2
const labelWidth = 6

/** A block with its code frame, why, fix and other places. */
export function fullBlock(block: Block, context: BlockContext): string[] {
  const { style, options } = context
  const finding = block.places[0]![0]!
  const { excerpt, breadcrumb } = finding
  const margin = marginFor(style, excerpt === undefined ? 0 : excerpt.firstLine + excerpt.lines.length - 1)
  const room = Math.max(options.width - margin.width, 20)
  const text = room - labelWidth
  return [
    headingOf(block, context),
    `${margin.top}${placeLine(finding)}`,
    ...(breadcrumb === undefined
      ? []
      : [`${margin.side}${style.box ? ' ' : ''}${style.dim(style.signs(plainLine(breadcrumb)))}`]),
    ...(excerpt === undefined ? [] : frameLines(excerpt, room, margin, style)),
    ...labelled('why', wrap(whyOf(block, context), text), margin),
    ...labelled('see', relatedLines(finding, text), margin),
    ...labelled('fix', fixLines(block, context, text), margin),
    `${margin.bottom}${alsoLine(block, room, style)}`,
  ]
}

/** The same in three or four lines, for what is less urgent. */
export function shortBlock(block: Block, context: BlockContext): string[] {
  const { style, options } = context
  const margin = marginFor(style, 0)
  const room = Math.max(options.width - margin.width, 20)
  const command = fixCommand(block, context)
  const fix = command.length > 0 ? command : fixLines(block, context, room - labelWidth)
  return [
    headingOf(block, context),
    `${margin.top}${placeLine(block.places[0]![0]!)}`,
    ...labelled('fix', fix, margin),
    `${margin.bottom}${alsoLine(block, room, style)}`,
  ]
}

/** Of a family the first control's reason; the others have their own. */
function whyOf({ places }: Block, { controls }: BlockContext): string {
  const [first, ...others] = controlsOf(places[0]!)
  const why = plainLine(controls[first!]?.why ?? '')
  return others.length === 0 ? why : `${why} (and ${others.length} more)`
}

function relatedLines({ related }: Finding, room: number): string[] {
  return related.slice(0, mostRelated).flatMap(({ location, resource, message }) => {
    const place = location === undefined ? resourceName(resource) : placeName(location)
    return wrap(`${place}  ${plainLine(message)}`, room)
  })
}

/** `fix   first`, and further lines under it. */
function labelled(label: string, lines: readonly string[], margin: Margin): string[] {
  if (lines.join('') === '') return []
  return lines.map((line, index) =>
    index === 0
      ? `${margin.branch}${label.padEnd(labelWidth)}${line}`
      : `${margin.side}${' '.repeat(labelWidth)}${line}`,
  )
}
