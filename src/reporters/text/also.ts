import { findingPlace } from '../names.ts'
import type { Block } from '../blocks.ts'
import { columnsOf } from './cells.ts'
import type { Style } from './style.ts'

const mostPlaces = 3

/** The other places of a block, as many as fit and at most three, and where to read more. */
export function alsoLine({ places }: Block, room: number, style: Style): string {
  const explain = `seaworthy explain ${places[0]![0]!.control}`
  const names = [...new Set(places.slice(1).map(([finding]) => findingPlace(finding!)))]
  if (names.length === 0) return style.dim(explain)
  const fitting =
    [3, 2].find((count) => columnsOf(also(names, count)) + explain.length + gap.length <= room) ?? 1
  return `${also(names, Math.min(fitting, mostPlaces))}${gap}${style.dim(explain)}`
}

const gap = '     '

function also(names: readonly string[], count: number): string {
  const more = names.length > count ? `   (+${names.length - count})` : ''
  return `also  ${names.slice(0, count).join('   ')}${more}`
}
