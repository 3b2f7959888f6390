/** The tag of a SEQUENCE. */
export const sequence = 0x30

/** One element of DER (X.690), a byte a character. */
export interface Element {
  readonly tag: number
  readonly content: string
}

/** What a PEM block or DER stands for in base64; undefined where the text is none. */
export function decoded(base64: string): string | undefined {
  try {
    return atob(base64)
  } catch {
    return undefined
  }
}

/** The elements that stand side by side; a length that leads past the end ends them. */
export function elements(der: string): Element[] {
  const found: Element[] = []
  let at = 0
  while (at + 2 <= der.length) {
    const first = der.charCodeAt(at + 1)
    const more = first < 0x80 ? 0 : first & 0x7f
    const start = at + 2 + more
    const length = more === 0 ? first : bigEndian(der.slice(at + 2, start))
    if (start + length > der.length) break
    found.push({ tag: der.charCodeAt(at), content: der.slice(start, start + length) })
    at = start + length
  }
  return found
}

function bigEndian(bytes: string): number {
  return [...bytes].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
}
