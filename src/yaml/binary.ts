const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** The text that a `!!binary` scalar stands for (bytes that are not UTF-8 become U+FFFD); undefined for broken base64. */
export function readBinary(source: string): string | undefined {
  const digits = source.replaceAll(/[\r\n]/g, '')
  if (!base64.test(digits)) return undefined
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(atob(digits), (character) => character.charCodeAt(0)),
  )
}
