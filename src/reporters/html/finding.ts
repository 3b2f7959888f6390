import type { ControlResult, Excerpt, Finding } from '#model'
import { escapeMarkup } from '../markup.ts'
import { placeName, resourceName } from '../names.ts'

/** One finding, closed until it is asked for. */
export function findingSection(finding: Finding, control: ControlResult | undefined): string {
  const { severity, control: id, message, location, resource, breadcrumb, excerpt, fix, frameworks, exception, related } = finding
  const rows = [
    row('place', location === undefined ? '' : placeName(location)),
    row('resource', resource === undefined ? '' : resourceName(resource)),
    row('path', breadcrumb ?? ''),
    row('why', control?.why ?? ''),
    row('mend', control?.remediation ?? ''),
    row('accepted', exception === undefined ? '' : `${exception.reason}${exception.until === undefined ? '' : ` (until ${exception.until})`}`),
    row('asked by', frameworks.join(', ')),
    ...related.map((one) => row('see', `${one.location === undefined ? resourceName(one.resource) : placeName(one.location)} ${one.message}`)),
    row('no edit', fix?.refused ?? ''),
  ]
  return `<details class="finding" data-severity="${severity}">
<summary><span class="badge ${severity}">${severity}</span> <code>${escapeMarkup(id)}</code> ${said(message)} <span class="where">${location === undefined ? '' : escapeMarkup(placeName(location))}</span></summary>
<dl>${rows.join('')}</dl>
${excerpt === undefined ? '' : frame(excerpt)}
${fix?.diff === undefined || fix.diff.length === 0 ? '' : diff(fix.diff, fix.safety)}
</details>`
}

/** Backticks become code. */
function said(message: string): string {
  return message
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeMarkup(part.slice(1, -1))}</code>` : escapeMarkup(part)))
    .join('')
}

function row(label: string, text: string): string {
  return text === '' ? '' : `<dt>${label}</dt><dd>${escapeMarkup(text)}</dd>`
}

function frame({ firstLine, lines, highlight }: Excerpt): string {
  const rows = lines.map((line, index) => {
    const number = firstLine + index
    const text = `${String(number).padStart(5)}  ${escapeMarkup(line)}`
    return number === highlight.line ? `<mark>${text}</mark>` : text
  })
  return `<pre tabindex="0" aria-label="Source">${rows.join('\n')}</pre>`
}

function diff(lines: readonly string[], safety: string): string {
  const rows = lines.map((line) => `<span class="${line.startsWith('-') ? 'removed' : line.startsWith('+') ? 'added' : ''}">${escapeMarkup(line)}</span>`)
  return `<p>Fix (${safety})</p><pre tabindex="0" aria-label="Fix">${rows.join('\n')}</pre>`
}
