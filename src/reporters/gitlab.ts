import type { Severity } from '#model'
import { isOpen } from './names.ts'
import type { Reporter } from './reporter.ts'

const severities: Readonly<Record<Severity, string>> = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' }

/** GitLab's code quality report: the open findings that are in a file. */
export const gitlab: Reporter = ({ findings, controls }) => {
  const rows = findings.filter(isOpen).flatMap(({ control, severity, message, location, fingerprint }) =>
    location === undefined
      ? []
      : [
          {
            description: message,
            check_name: control,
            fingerprint,
            severity: severities[severity],
            categories: ['Security'],
            content: { body: `${controls[control]?.why ?? ''} ${controls[control]?.remediation ?? ''}`.trim() },
            location: { path: location.file, lines: { begin: location.line, end: location.endLine } },
          },
        ],
  )
  return `${JSON.stringify(rows, undefined, 2)}\n`
}
