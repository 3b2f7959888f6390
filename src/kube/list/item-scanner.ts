const quote = 0x22
const comma = 0x2c
const openList = 0x5b
const backslash = 0x5c
const closeList = 0x5d
const openObject = 0x7b
const closeObject = 0x7d

const itemsKey = '"items"'

/**
 * Cuts the items out of a list in JSON while it comes in, so that no list is ever held as a whole: `onItem` gets the bytes of
 * each item of the outermost `items`, space around it included. What is no JSON shows where the parts are parsed.
 */
export class ItemScanner {
  readonly #onItem: (bytes: Buffer) => void
  /** All but the items. */
  readonly #envelope: Buffer[] = []
  /** The beginning of an item that ends in a later piece. */
  #pieces: Buffer[] = []
  #depth = 0
  #inString = false
  #escaped = false
  #inItems = false
  /** The latest text of the outermost object, with its first quote; where a list begins this is its key. */
  #text = ''
  #count = 0
  #passed = false
  #held = 0

  constructor(onItem: (bytes: Buffer) => void) {
    this.#onItem = onItem
  }

  /** Bytes that are held: all but the items, and an item that has not ended. */
  get held(): number {
    return this.#held
  }

  /** Takes the next bytes. */
  write(chunk: Buffer): void {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      if (this.#inString) at = this.#skipString(chunk, at)
      else from = this.#structure(chunk, from, at)
    }
    this.#keep(chunk.subarray(from))
  }

  /** After the last bytes: the list with an empty `items`. */
  end(): Buffer {
    return Buffer.concat([...this.#envelope, ...this.#pieces])
  }

  /** Gives the place of the last byte looked at. */
  #skipString(chunk: Buffer, start: number): number {
    let escaped = this.#escaped
    let at = start
    for (; at < chunk.length; at++) {
      const byte = chunk[at]
      if (escaped) escaped = false
      else if (byte === backslash) escaped = true
      else if (byte === quote) {
        this.#inString = false
        at += 1
        break
      }
    }
    this.#escaped = escaped
    if (this.#depth === 1 && this.#text.length < itemsKey.length)
      this.#text += chunk.toString('latin1', start, at)
    return at - 1
  }

  /** A byte outside texts; gives where what is not yet kept begins. */
  #structure(chunk: Buffer, from: number, at: number): number {
    switch (chunk[at]) {
      case quote:
        this.#inString = true
        if (this.#depth === 1) this.#text = '"'
        return from
      case openList:
      case openObject:
        this.#depth += 1
        return this.#depth === 2 && chunk[at] === openList ? this.#begin(chunk, from, at) : from
      case closeList:
      case closeObject:
        this.#depth -= 1
        return this.#inItems && this.#depth === 1 ? this.#finish(chunk, from, at) : from
      case comma:
        if (this.#depth === 1) this.#text = ''
        if (!this.#inItems || this.#depth !== 2) return from
        this.#give(chunk.subarray(from, at))
        return at + 1
      default:
        return from
    }
  }

  /** A list begins in the outermost object. */
  #begin(chunk: Buffer, from: number, at: number): number {
    if (this.#passed || this.#text !== itemsKey) return from
    this.#keep(chunk.subarray(from, at + 1))
    this.#inItems = true
    return at + 1
  }

  /** The items end. */
  #finish(chunk: Buffer, from: number, at: number): number {
    const last = chunk.subarray(from, at)
    if (this.#count > 0 || !isBlank([...this.#pieces, last])) this.#give(last)
    this.#pieces = []
    this.#inItems = false
    this.#passed = true
    return at
  }

  #give(end: Buffer): void {
    this.#count += 1
    this.#onItem(this.#pieces.length === 0 ? end : Buffer.concat([...this.#pieces, end]))
    for (const { length } of this.#pieces) this.#held -= length
    this.#pieces = []
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return
    this.#held += bytes.length
    ;(this.#inItems ? this.#pieces : this.#envelope).push(bytes)
  }
}

function isBlank(pieces: readonly Buffer[]): boolean {
  return Buffer.concat(pieces).toString('latin1').trim() === ''
}
