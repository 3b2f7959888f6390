import type { Finding } from '#model'
import type { Reporter } from './reporter.ts'

const columns = ['severity', 'control', 'outcome', 'file', 'line', 'column', 'kind', 'namespace', 'name', 'path', 'message', 'fix', 'frameworks', 'exception', 'fingerprint']

/** RFC 4180, one row for each finding, then one for each control that was not evaluated and why. */
export const csv: Reporter = ({ findings, notEvaluated }) => {
  const rows = [
    columns,
    ...findings.map(rowOf),
    ...notEvaluated.map(({ control, reason, count }) => {
      const cells = new Map([['control', control], ['outcome', 'not evaluated'], ['message', `${reason.message} (${count})`]])
      return columns.map((column) => cells.get(column) ?? '')
    }),
  ]
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function rowOf(finding: Finding): string[] {
  const { severity, control, location, resource, path, breadcrumb, message, fix, frameworks, exception, fingerprint } = finding
  return [
    severity,
    control,
    exception === undefined ? 'fail' : 'excepted',
    location?.file ?? '',
    String(location?.line ?? ''),
    String(location?.column ?? ''),
    resource?.kind ?? '',
    resource?.namespace ?? '',
    resource?.name ?? '',
    breadcrumb ?? path.join('.'),
    message,
    fix?.safety ?? '',
    frameworks.join(' '),
    exception?.reason ?? '',
    fingerprint,
  ]
}

/** What a spreadsheet would run as a formula stays a text. */
function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
