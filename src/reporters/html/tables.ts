import type { Result } from '#model'
import { requirementRows, totalsSentence } from '../requirements.ts'
import { htmlMessage, htmlText } from './text.ts'

const mostRows = 500

/** A table for each framework, in its own order. */
export function frameworksSection(result: Result): string {
  return result.frameworks
    .map((framework) => {
      const rows = requirementRows(framework, result)
      const cells = rows.map(({ id, title, verdict, detail, items, controls }) => [
        id,
        verdict,
        title,
        items.length === 0 ? detail : `${detail}: ${items.join(', ')}`,
        controls.join(', '),
      ])
      const totals = `${framework.id}: ${totalsSentence(rows)}`
      return section(framework.title, ['requirement', 'outcome', 'title', 'found', 'controls'], cells, totals)
    })
    .join('')
}

export function notEvaluatedSection({ notEvaluated }: Result): string {
  const rows = notEvaluated.map(({ control, reason, count, resources }) => [
    control,
    reason.message,
    String(count),
    resources.join(', '),
  ])
  return section('Not evaluated', ['control', 'reason', 'times', 'for example'], rows)
}

export function diagnosticsSection({ diagnostics }: Result): string {
  const rows = diagnostics.map(({ level, code, message, hint, location }) => [
    level,
    code,
    location === undefined ? '' : `${location.file}:${location.line}:${location.column}`,
    message,
    hint,
  ])
  return section('Input', ['level', 'code', 'place', 'message', 'hint'], rows)
}

/** A table whose first column names its rows. */
function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  totals?: string,
): string {
  if (rows.length === 0) return ''
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join('')
  const body = rows.slice(0, mostRows).map(([first = '', ...cells]) => {
    return `<tr><th scope="row">${htmlMessage(first)}</th>${cells.map((cell) => `<td>${htmlMessage(cell)}</td>`).join('')}</tr>`
  })
  const name = htmlText(title)
  const more = rows.length > mostRows ? `<p>${rows.length - mostRows} more.</p>` : ''
  const sum = totals === undefined ? '' : `<p>${htmlText(totals)}</p>`
  return `<section><h2>${name}</h2>${sum}<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>${more}</section>`
}
