/**
 * A text from outside as one line that cannot act on a terminal or a log: control, format and bidirectional characters
 * become visible escapes.
 */
export function plainText(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  )
}
