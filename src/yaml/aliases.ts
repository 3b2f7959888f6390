import { EVENT_ID } from 'js-yaml'
import type { Event } from 'js-yaml'
import type { Limits } from './limits.ts'
import { DocumentError } from './problem.ts'

/** What a node amounts to with its aliases written out. */
interface Expansion {
  nodes: number
  height: number
  open: boolean
}

interface Walk {
  readonly source: string
  readonly limits: Limits
  readonly open: Expansion[]
  readonly anchors: Map<string, Expansion>
}

/** Throws a `DocumentError` where a document's aliases are unknown, cyclic, or stand for more than the limits allow. */
export function checkAliases(source: string, events: readonly Event[], first: number, limits: Limits): void {
  const walk: Walk = { source, limits, open: [], anchors: new Map() }
  for (let index = first + 1; index < events.length; index++) {
    const event = events[index]!
    if (event.type === EVENT_ID.DOCUMENT) return
    visit(walk, event)
  }
}

function visit(walk: Walk, event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT }>): void {
  if (event.type === EVENT_ID.POP) close(walk)
  else if (event.type === EVENT_ID.ALIAS)
    add(walk, aliased(walk, event.anchorStart, event.anchorEnd), event.anchorStart)
  else if (event.type === EVENT_ID.SCALAR) add(walk, begin(walk, event, 0), event.valueStart)
  else walk.open.push(begin(walk, event, 1))
}

function begin(walk: Walk, event: { anchorStart: number; anchorEnd: number }, height: 0 | 1): Expansion {
  const expansion = { nodes: 1, height, open: height === 1 }
  if (event.anchorStart >= 0)
    walk.anchors.set(walk.source.slice(event.anchorStart, event.anchorEnd), expansion)
  return expansion
}

function close(walk: Walk): void {
  const expansion = walk.open.pop()
  if (expansion === undefined) return
  expansion.open = false
  add(walk, expansion, 0)
}

function aliased({ source, anchors }: Walk, start: number, end: number): Expansion {
  const name = source.slice(start, end)
  const expansion = anchors.get(name)
  if (expansion === undefined)
    throw new DocumentError('yaml-unknown-alias', `alias \`*${name}\` has no anchor`, start)
  if (expansion.open)
    throw new DocumentError('yaml-cyclic-alias', `alias \`*${name}\` contains itself`, start)
  return expansion
}

function add({ open, limits }: Walk, child: Expansion, offset: number): void {
  const parent = open.at(-1)
  if (parent === undefined) return
  parent.nodes += child.nodes
  parent.height = Math.max(parent.height, child.height + 1)
  if (parent.nodes > limits.nodes) {
    throw new DocumentError(
      'yaml-alias-limit',
      `the aliases stand for more than ${limits.nodes} nodes`,
      offset,
    )
  }
  if (open.length + child.height > limits.depth) {
    throw new DocumentError('yaml-too-deep', `the aliases nest more than ${limits.depth} levels`, offset)
  }
}
