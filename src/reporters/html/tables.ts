import type { Result } from '#model'
import { escapeMarkup } from '../markup.ts'

export function frameworksSection({ frameworks }: Result): string {
  return frameworks
    .map(({ title, requirements }) => {
      const rows = requirements.map(({ id, title: said, outcome, controls }) => [id, said, outcome, controls.join(', ')])
      return section(title, ['requirement', 'title', 'outcome', 'controls'], rows)
    })
    .join('')
}

export function notEvaluatedSection({ notEvaluated }: Result): string {
  const rows = notEvaluated.map(({ control, reason, count, resources }) => [control, reason.message, String(count), resources.join(', ')])
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

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`).join('')
  return `<section><h2>${escapeMarkup(title)}</h2><div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(title)}"><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div></section>`
}
