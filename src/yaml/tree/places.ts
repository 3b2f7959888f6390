import type { Path } from '#model'
import type { Range } from '../range.ts'
import type { Node } from './node.ts'

/** An entry or a list item (from its dash), or the root. */
export interface NodePlace extends Range {
  readonly path: Path
  /** Whether it stands inside a flow collection. */
  readonly flow: boolean
  /** The list item whose dash it stands directly behind: the first key of a block mapping in a block list. */
  readonly behindDash?: NodePlace
}

/** In the order of the text, an outer one before what it begins with. Aliases are not followed. */
export function placesOf(root: Node): NodePlace[] {
  const place = { path: [], flow: false, start: root.outerStart, end: root.end }
  const places: NodePlace[] = [place]
  collect(places, root, place, undefined)
  return places
}

function collect(places: NodePlace[], node: Node, at: NodePlace, item: NodePlace | undefined): void {
  if (node.kind === 'sequence') {
    for (const [index, { start, end, node: child }] of node.items.entries()) {
      const place = { path: [...at.path, index], flow: node.flow, start, end }
      places.push(place)
      collect(places, child, place, node.flow ? undefined : place)
    }
  } else if (node.kind === 'mapping') {
    for (const [index, { start, end, name, value }] of node.entries.entries()) {
      const behindDash = index === 0 && !node.flow ? item : undefined
      const path = [...at.path, name ?? '']
      const place = { path, flow: node.flow, start, end, ...(behindDash === undefined ? {} : { behindDash }) }
      places.push(place)
      collect(places, value, place, undefined)
    }
  }
}
