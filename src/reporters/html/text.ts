import { escapeMarkup } from '../markup.ts'
import { plainLine } from '../plain.ts'

/** A text from outside in one line of HTML. */
export function htmlText(text: string): string {
  return escapeMarkup(plainLine(text))
}

/** The same; what stands between backticks is code. */
export function htmlMessage(text: string): string {
  return plainLine(text)
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1 ? `<code>${escapeMarkup(part.slice(1, -1))}</code>` : escapeMarkup(part),
    )
    .join('')
}
