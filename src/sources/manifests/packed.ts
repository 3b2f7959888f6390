import type { ParseResult } from '#yaml'

/** Parse results as bytes, which cost nothing to hand to another thread; empty where JSON cannot hold them. */
export type Packed = Uint8Array<ArrayBuffer>

export function pack(texts: readonly string[], results: readonly ParseResult[]): Packed {
  if (texts.some(sharesValues)) return new Uint8Array()
  try {
    return new TextEncoder().encode(
      JSON.stringify(results.map(({ documents, problems }) => ({ documents, problems }))),
    )
  } catch (error) {
    if (error instanceof RangeError) return new Uint8Array()
    throw error
  }
}

export function unpack(bytes: Packed): ParseResult[] | undefined {
  return bytes.length === 0 ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as ParseResult[])
}

/** Whether aliases may be in a text: JSON would repeat what they share, which a few of them make larger than memory. */
function sharesValues(text: string): boolean {
  if (!text.includes('&') || !text.includes('*')) return false
  const anchors = namesAfter(/(?:^|[\s,[{])&([^\s,[\]{}]+)/g, text)
  return anchors.size > 0 && !anchors.isDisjointFrom(namesAfter(/(?:^|[\s,[{])\*([^\s,[\]{}]+)/g, text))
}

function namesAfter(pattern: RegExp, text: string): Set<string> {
  return new Set(Array.from(text.matchAll(pattern), ([, name]) => name!))
}
