import { COLLECTION_STYLE, EVENT_ID } from 'js-yaml'
import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml'
import type { Range } from '../range.ts'
import { isMergeKey } from '../survey.ts'
import { scalarRange } from './build-scalar.ts'
import { skipEpilogue, skipIndicator, skipPrologue, skipSpace } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { AliasNode, AnchoredNode, Entry, Item, MappingNode, Node, SequenceNode, Tree } from './node.ts'
import { scalarKey } from './scalar-value.ts'

interface Builder extends Cursor {
  readonly events: readonly Event[]
  next: number
  /** Undefined while the anchored node is still open. */
  readonly anchors: Map<string, AnchoredNode | undefined>
}

type CollectionEvent = SequenceEvent | MappingEvent
type NodeEvent = ScalarEvent | CollectionEvent | AliasEvent

/** A node's tag and anchor. */
interface Properties {
  /** Where the first of them begins. */
  readonly outerStart?: number
  readonly anchor?: string
}

/**
 * The nodes of the one document in `source`, whose events are given, with the ranges that events leave out: ends of
 * collections, colons, dashes, comments. Offsets are relative to `source`.
 */
export function buildTree(source: string, events: readonly Event[]): Tree {
  const builder: Builder = { source, events, next: 1, at: 0, comments: [], anchors: new Map() }
  skipPrologue(builder)
  const root = events.length > 1 ? buildNode(builder) : undefined
  skipEpilogue(builder)
  return { root, comments: builder.comments }
}

function buildNode(builder: Builder): Node {
  const event = builder.events[builder.next++] as NodeEvent
  if (event.type === EVENT_ID.ALIAS) return buildAlias(builder, event)
  const properties = skipProperties(builder, event)
  if (properties.anchor !== undefined) builder.anchors.set(properties.anchor, undefined)
  const node = buildAnchored(builder, event, properties)
  if (properties.anchor !== undefined) builder.anchors.set(properties.anchor, node)
  return node
}

function buildAnchored(
  builder: Builder,
  event: ScalarEvent | CollectionEvent,
  properties: Properties,
): AnchoredNode {
  if (event.type === EVENT_ID.MAPPING) return buildMapping(builder, event, properties)
  if (event.type === EVENT_ID.SEQUENCE) return buildSequence(builder, event, properties)
  const range = scalarRange(builder, event)
  return { kind: 'scalar', event, outerStart: range.start, ...range, ...properties }
}

function skipProperties(builder: Builder, event: ScalarEvent | CollectionEvent): Properties {
  const { tagStart, tagEnd, anchorStart, anchorEnd } = event
  const tag = tagStart < 0 ? [] : [{ start: tagStart, end: tagEnd }]
  const anchor = anchorStart < 0 ? [] : [{ start: anchorStart - 1, end: anchorEnd }]
  const tokens = [...tag, ...anchor].toSorted((a, b) => a.start - b.start)
  for (const { end } of tokens) {
    skipSpace(builder)
    builder.at = end
  }
  return {
    ...(tokens[0] === undefined ? {} : { outerStart: tokens[0].start }),
    ...(anchorStart < 0 ? {} : { anchor: builder.source.slice(anchorStart, anchorEnd) }),
  }
}

function buildAlias(builder: Builder, { anchorStart, anchorEnd }: AliasEvent): AliasNode {
  skipSpace(builder)
  builder.at = anchorEnd
  const target = builder.anchors.get(builder.source.slice(anchorStart, anchorEnd))
  return { kind: 'alias', start: anchorStart - 1, end: anchorEnd, outerStart: anchorStart - 1, target }
}

function buildSequence(builder: Builder, event: SequenceEvent, properties: Properties): SequenceNode {
  const flow = event.style === COLLECTION_STYLE.FLOW
  const items: Item[] = []
  open(builder, event, flow)
  while (!atPop(builder)) items.push(flow ? buildFlowItem(builder) : buildBlockItem(builder))
  const end = close(builder, flow ? ']' : undefined, items)
  return { kind: 'sequence', flow, items, start: event.start, end, outerStart: event.start, ...properties }
}

function buildMapping(builder: Builder, event: MappingEvent, properties: Properties): MappingNode {
  const flow = event.style === COLLECTION_STYLE.FLOW
  const braces = flow && !isBarePair(builder, event)
  const entries: Entry[] = []
  open(builder, event, braces)
  while (!atPop(builder)) entries.push(buildEntry(builder, braces))
  const end = close(builder, braces ? '}' : undefined, entries)
  return { kind: 'mapping', flow, entries, start: event.start, end, outerStart: event.start, ...properties }
}

/** `[key: value]`: a mapping without braces, which begins where its key does. */
function isBarePair(builder: Builder, event: MappingEvent): boolean {
  const key = builder.events[builder.next]
  const inner = key?.type === EVENT_ID.MAPPING && key.start === event.start
  return inner || builder.source[event.start] !== '{'
}

function open(builder: Builder, event: CollectionEvent, bracket: boolean): void {
  skipSpace(builder)
  builder.at = Math.max(builder.at, event.start) + (bracket ? 1 : 0)
}

/** Moves behind the collection and gives its end; without a bracket that is its last child's, which blank lines may follow. */
function close(builder: Builder, bracket: string | undefined, children: readonly Range[]): number {
  builder.next++
  if (bracket === undefined) return children.at(-1)?.end ?? builder.at
  skipIndicator(builder, ',')
  skipIndicator(builder, bracket)
  return builder.at
}

function atPop(builder: Builder): boolean {
  const event = builder.events[builder.next]
  return event === undefined || event.type === EVENT_ID.POP
}

function buildBlockItem(builder: Builder): Item {
  skipIndicator(builder, '-')
  const valueStart = builder.at
  const node = buildNode(builder)
  return { start: valueStart - 1, end: node.end, valueStart, node }
}

function buildFlowItem(builder: Builder): Item {
  skipIndicator(builder, ',')
  skipSpace(builder)
  const valueStart = builder.at
  const node = buildNode(builder)
  return { start: valueStart, end: node.end, valueStart, node }
}

function buildEntry(builder: Builder, braces: boolean): Entry {
  if (braces) skipIndicator(builder, ',')
  skipSpace(builder)
  const start = builder.at
  if (atQuestionMark(builder)) builder.at++
  const keyEvent = builder.events[builder.next] as NodeEvent
  const key = buildNode(builder)
  skipIndicator(builder, ':')
  const valueStart = builder.source[builder.at - 1] === ':' ? builder.at : key.end
  builder.at = valueStart
  const value = buildNode(builder)
  const merge = keyEvent.type === EVENT_ID.SCALAR && isMergeKey(builder.source, keyEvent)
  return { start, end: value.end, key, name: nameOf(builder, key), merge, valueStart, value }
}

/** Whether an explicit key (`? key`) begins here rather than a plain one that starts with a question mark. */
function atQuestionMark({ source, at }: Builder): boolean {
  return source[at] === '?' && /[ \t\r\n]|^$/.test(source.slice(at + 1, at + 2))
}

function nameOf(builder: Builder, key: Node): string | undefined {
  const node = key.kind === 'alias' ? key.target : key
  return node?.kind === 'scalar' ? scalarKey(builder.source, builder.events[0], node.event) : undefined
}
