import { inert } from '../inert.ts'
import { escapeMarkup } from '../markup.ts'
import { plainLine } from '../plain.ts'

const longestText = 300

/**
 * A text as Markdown that says nothing but itself. What stands between backticks becomes `<code>`: a code span could be ended by a
 * backtick in a name. Comments keep `@name` and `#1` from calling anybody, which escapes do not.
 */
export function escapeMarkdown(text: string): string {
  return plainLine(text, longestText)
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1 ? `<code>${escapeText(part.slice(1, -1))}</code>` : escapeText(part),
    )
    .join('')
}

/** The same for a line of HTML inside Markdown, where escapes of Markdown would be seen. */
export function escapeSummary(text: string): string {
  return quiet(escapeMarkup(plainLine(text, longestText)))
}

/** Lines as a block of code, whose fence is longer than any in them. */
export function fenced(lines: readonly string[], language: string): string {
  const plain = lines.map((line) => inert(plainLine(line, longestText)))
  const longest = Math.max(
    2,
    ...plain.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  )
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...plain, fence].join('\n')
}

function escapeText(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~]/g, (character) => `\\${character}`)
    .replace(
      /(?<=https?|ftp|mailto|xmpp):|(?<=www)\./gi,
      (character) => `&#${character.charCodeAt(0)};<!-- -->`,
    )
  return quiet(escaped)
}

/** `#` only before a number or letter of text: an entity such as `&#39;` holds one too. */
function quiet(text: string): string {
  return text.replaceAll('@', '@<!-- -->').replace(/(?<!&)#(?=\w)/g, '#<!-- -->')
}
