import type { Diagnostic, Finding, Result, Severity } from '#model'
import { jsonText } from './json-text.ts'
import { isOpen } from './names.ts'
import { plainLine } from './plain.ts'
import type { Reporter } from './reporter.ts'

const grades: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
}

/** GitLab's code quality report: what could not be read, then the open findings. It knows only what is in a file. */
export const gitlab: Reporter = (result) =>
  jsonText([
    ...distinct(result.diagnostics.filter(({ level }) => level === 'error').flatMap(ofDiagnostic)),
    ...result.findings.filter(isOpen).flatMap((finding) => ofFinding(finding, result)),
  ])

interface Row {
  readonly fingerprint: string
  readonly [property: string]: unknown
}

function ofFinding(
  { control, severity, message, location, fingerprint }: Finding,
  { controls }: Result,
): Row[] {
  if (location === undefined) return []
  const { why = '', remediation = '' } = controls[control] ?? {}
  return [
    {
      description: plainLine(message),
      check_name: control,
      fingerprint,
      severity: grades[severity],
      categories: ['Security'],
      content: { body: `${why} ${remediation}`.trim() },
      location: { path: location.file, lines: { begin: location.line, end: location.endLine } },
    },
  ]
}

function ofDiagnostic({ code, message, hint, location }: Diagnostic): Row[] {
  if (location === undefined) return []
  return [
    {
      description: plainLine(`${message} (${hint})`),
      check_name: code,
      fingerprint: `diagnostic:${code}:${location.file}:${location.line}:${location.column}`,
      severity: 'blocker',
      categories: ['Bug Risk'],
      location: { path: location.file, lines: { begin: location.line, end: location.line } },
    },
  ]
}

/** GitLab drops rows whose fingerprint it has seen. */
function distinct(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const count = (seen.get(row.fingerprint) ?? 0) + 1
    seen.set(row.fingerprint, count)
    return count === 1 ? row : { ...row, fingerprint: `${row.fingerprint}:${count}` }
  })
}
