import type { Range } from '#yaml'
import {
  type Cursor,
  endOfLine,
  isDeeperBelow,
  isItem,
  isItemAt,
  isRestBlank,
  nextLine,
  skipDeeper,
  skipSpaces,
} from './cursor.ts'
import {
  isBlockScalar,
  isEmptyFlow,
  isFlow,
  isKey,
  isPlainToken,
  isQuote,
  keyEnd,
  tokenEnd,
  unusual,
} from './tokens.ts'
import { leadsOn, type WantedTree } from './wanted-tree.ts'

/**
 * Finds what is wanted in the block mapping whose first key the cursor stands on. False for anything that only a parser
 * understands. What is not wanted is skipped by how far it stands in, which is sound in a document that was parsed: whatever
 * belongs to a value stands further in than its key.
 */
export function walkMapping(cursor: Cursor, wanted: WantedTree): boolean {
  const { text, column } = cursor
  if (wanted.indexed.size > 0) return false
  let left = wanted.named.length
  while (cursor.column === column && left > 0) {
    const start = cursor.at
    const end = keyEnd(text, start)
    if (end === unusual) return false
    const child = wanted.named.find(({ name }) => isKey(text, start, end, name))
    if (child === undefined) nextLine(cursor, start)
    else if (takeEntry(cursor, child, { start, end })) left--
    else return false
    skipValue(cursor, column)
  }
  return left === 0 || cursor.column < column
}

/** A list may stand in no further than the key that it belongs to. */
function skipValue(cursor: Cursor, column: number): void {
  while (cursor.column > column || (cursor.column === column && isItem(cursor))) nextLine(cursor, cursor.at)
}

function walkSequence(cursor: Cursor, wanted: WantedTree): boolean {
  const { column } = cursor
  let left = wanted.indexed.size
  for (let index = 0; left > 0 && cursor.column === column && isItem(cursor); index++) {
    const child = wanted.indexed.get(index)
    if (child === undefined) nextLine(cursor, cursor.at)
    else if (takeItem(cursor, child)) left--
    else return false
    skipDeeper(cursor, column)
  }
  return true
}

/** Leaves the cursor somewhere in the value, or behind it. */
function takeEntry(cursor: Cursor, child: WantedTree, key: Range): boolean {
  const { text, column } = cursor
  const colon = key.end + 1
  child.near = key
  if (!isRestBlank(text, colon)) return takeValue(cursor, child, key, skipSpaces(text, colon))
  nextLine(cursor, colon)
  const below = cursor.column > column || (cursor.column === column && isItem(cursor))
  child.range = below ? key : { start: key.start, end: colon }
  if (!below || !leadsOn(child)) return true
  return isItem(cursor) ? walkSequence(cursor, child) : walkMapping(cursor, child)
}

/** A value that begins on the line of its key; the place of one that goes on below is its key alone. */
function takeValue(cursor: Cursor, child: WantedTree, key: Range, start: number): boolean {
  if (isBeyond(cursor.text, start, child)) return false
  const end = valueEnd(cursor, start, cursor.column)
  child.range = end === undefined ? key : { start: key.start, end }
  return end !== unusual
}

/** Leaves the cursor somewhere in the item, or behind it. The place of an item is its first line. */
function takeItem(cursor: Cursor, child: WantedTree): boolean {
  const { text, at, column } = cursor
  if (isRestBlank(text, at + 1)) return false
  const start = skipSpaces(text, at + 1)
  const key = keyEnd(text, start)
  const end = key === unusual ? itemEnd(cursor, child, start, column) : mappingEnd(cursor, key, column)
  if (end === unusual) return false
  child.range = { start, end: end ?? endOfLine(text, start) }
  child.near = child.range
  if (key === unusual || !leadsOn(child)) return true
  cursor.at = start
  cursor.column = column + start - at
  return walkMapping(cursor, child)
}

/** Of an item that is no mapping, as far as that can be told: a key of another sort than `keyEnd` knows may begin it. */
function itemEnd(cursor: Cursor, child: WantedTree, start: number, column: number): number | undefined {
  const { text } = cursor
  if (isItemAt(text, start) || isBeyond(text, start, child) || maybeKey(text, start)) return unusual
  return valueEnd(cursor, start, column)
}

function maybeKey(text: string, start: number): boolean {
  if (isBlockScalar(text, start)) return false
  const end = tokenEnd(text, start)
  return end === unusual ? !isQuote(text.charCodeAt(start)) : !isRestBlank(text, end)
}

/** Where the first line of a mapping ends that stands behind a dash, undefined where it goes on below. */
function mappingEnd(cursor: Cursor, key: number, column: number): number | undefined {
  const { text } = cursor
  if (!isRestBlank(text, key + 1)) return valueEnd(cursor, skipSpaces(text, key + 1), column)
  nextLine(cursor, key)
  return cursor.column > column ? undefined : key + 1
}

/**
 * Moves to the next line and gives the end of the value: undefined where it goes on below, further in than `column`, and
 * `unusual` for what is not understood.
 */
function valueEnd(cursor: Cursor, start: number, column: number): number | undefined {
  const { text } = cursor
  const block = isBlockScalar(text, start)
  const more = block && isDeeperBelow(cursor, start, column)
  nextLine(cursor, start)
  if (more) return undefined
  if (block || !isPlainToken(text, start)) return unusual
  if (cursor.column > column) return undefined
  const end = tokenEnd(text, start)
  return end === unusual && isQuote(text.charCodeAt(start)) ? undefined : end
}

/** Whether something is wanted inside of a flow collection. */
function isBeyond(text: string, start: number, child: WantedTree): boolean {
  return isFlow(text, start) && leadsOn(child) && !isEmptyFlow(text, start)
}
