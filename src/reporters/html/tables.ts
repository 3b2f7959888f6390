import type { Result } from '#model'
import { htmlMessage, htmlText } from './text.ts'

const mostRows = 500

export function frameworksSection({ frameworks }: Result): string {
  return frameworks
    .map(({ title, requirements }) => {
      const rows = requirements.map(({ id, title: said, outcome, controls, inherited }) => [
        id,
        said,
        inherited === undefined ? outcomeWords[outcome] : `inherited (${inherited})`,
        controls.join(', '),
      ])
      return section(title, ['requirement', 'title', 'outcome', 'controls'], rows)
    })
    .join('')
}

const outcomeWords = {
  fail: 'fail',
  pass: 'pass',
  notApplicable: 'not applicable',
  notEvaluated: 'not evaluated',
  manual: 'manual',
} as const

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
function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join('')
  const body = rows.slice(0, mostRows).map(([first = '', ...cells]) => {
    return `<tr><th scope="row">${htmlMessage(first)}</th>${cells.map((cell) => `<td>${htmlMessage(cell)}</td>`).join('')}</tr>`
  })
  const name = htmlText(title)
  const more = rows.length > mostRows ? `<p>${rows.length - mostRows} more.</p>` : ''
  return `<section><h2>${name}</h2><div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>${more}</section>`
}
