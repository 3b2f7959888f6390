import type { ParseResult } from '#yaml'

/** A parse result as bytes, which cost nothing to hand to another thread. */
export type Packed = Uint8Array<ArrayBuffer>

export function pack(result: ParseResult): Packed {
  return new TextEncoder().encode(JSON.stringify(result))
}

export function unpack(bytes: Packed): ParseResult {
  return JSON.parse(new TextDecoder().decode(bytes)) as ParseResult
}
