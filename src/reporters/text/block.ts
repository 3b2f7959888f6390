import { type Finding, plainText } from '#model'
import { placeName, resourceName } from '../names.ts'
import type { Block } from './blocks.ts'
import type { BlockContext } from './context.ts'
import { fixLines } from './fix-lines.ts'
import { frameLines } from './frame.ts'
import { headingOf, placeLine } from './heading.ts'
import type { Style } from './style.ts'

const mostPlaces = 3

/** A block with its code frame, why, fix and other places. */
export function fullBlock(block: Block, context: BlockContext): string[] {
  const { style, options } = context
  const [finding] = block.places[0]!
  const { box } = style
  const crumb = finding!.breadcrumb === undefined ? [] : [plainText(finding!.breadcrumb).replaceAll('›', box.step)]
  const notes = [
    ...labelled('why', [whyOf(block, context)]),
    ...finding!.related.slice(0, 2).flatMap((related) => {
      const place = related.location === undefined ? resourceName(related.resource) : placeName(related.location)
      return labelled('see', [`${place}  ${plainText(related.message)}`])
    }),
    ...labelled('fix', fixLines(block, context)),
  ]
  return [
    headingOf(block, style),
    `  ${box.top} ${placeLine(finding!)}`,
    ...crumb.map((text) => `  ${box.side}  ${style.dim(text)}`),
    ...(finding!.excerpt ? frameLines(finding!.excerpt, options.width, style) : []),
    ...notes.map((line) => `  ${line.startsWith(' ') ? box.side : box.branch} ${line}`),
    `  ${box.bottom} ${lastLine(block, style)}`,
  ]
}

/** The same in three or four lines, for what is less urgent. */
export function shortBlock(block: Block, context: BlockContext): string[] {
  const { style } = context
  const fix = fixLines(block, context)
  const one = fix.length === 1 ? labelled('fix', fix) : []
  return [
    headingOf(block, style),
    `  ${style.box.top} ${placeLine(block.places[0]![0]!)}`,
    ...one.map((line) => `  ${style.box.branch} ${line}`),
    `  ${style.box.bottom} ${lastLine(block, style)}`,
  ]
}

/** One line for each control of a family; they are different reasons. */
function whyOf({ places, family }: Block, { controls }: BlockContext): string {
  const ids = [...new Set(places.flat().map(({ control }) => control))]
  const why = controls[ids[0]!]?.why ?? ''
  return family === undefined || ids.length === 1 ? why : `${why} (and ${ids.length - 1} more)`
}

/** `fix   first`, and further lines under it. */
function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(5)} ${line}`)
}

function lastLine({ places, id, family }: Block, style: Style): string {
  const others = places.slice(1).flatMap(([finding]) => finding ?? [])
  const names = [...new Set(others.map(otherPlace))]
  const more = names.length > mostPlaces ? `   (+${names.length - mostPlaces})` : ''
  const also = names.length === 0 ? '' : `also  ${names.slice(0, mostPlaces).join('   ')}${more}     `
  const explained = family === undefined ? id : places[0]![0]!.control
  return `${also}${style.dim(`seaworthy explain ${explained}`)}`
}

function otherPlace({ location, resource }: Finding): string {
  if (location !== undefined) return placeName(location)
  return resource === undefined ? 'the target' : resourceName(resource)
}
