import type { Excerpt, Fix } from '#model'
import { htmlText } from './text.ts'

/** Lines of the source with their numbers, the line of the place marked. */
export function sourceOf({ firstLine, lines, highlight }: Excerpt): string {
  const rows = lines.map((line, index) => {
    const number = firstLine + index
    const text = `<span class="number">${number}</span>${htmlText(line.replaceAll('\t', '  '))}`
    return number === highlight.line ? `<mark>${text}</mark>` : text
  })
  return `<pre tabindex="0" role="region" aria-label="Source">${rows.join('\n')}</pre>`
}

/** The lines that a fix changes, or why there are none. */
export function fixOf({ diff = [], safety, refused }: Fix): string {
  if (refused !== undefined) return `<p>No edit: ${htmlText(refused)}</p>`
  if (diff.length === 0) return ''
  const rows = diff.map((line) => `<span class="${kindOf(line)}">${htmlText(line)}</span>`)
  return `<p>Fix (${safety})</p><pre tabindex="0" role="region" aria-label="Fix">${rows.join('\n')}</pre>`
}

function kindOf(line: string): string {
  return line.startsWith('-') ? 'removed' : line.startsWith('+') ? 'added' : 'same'
}
