import { plainText } from '#model'

/** A text as Markdown that says nothing but itself: code between backticks stays code, all else is escaped. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('|', '\\|') : escapeText(part)))
    .join('')
}

function escapeText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|~>-]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
}
