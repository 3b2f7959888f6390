import { compareSeverity, type Diagnostic, type Finding, type Result } from '#model'
import type { Reporter } from '../reporter.ts'
import { sarifResult } from './result.ts'
import { sarifRules } from './rules.ts'
import { taxonomies } from './taxonomies.ts'
import { uriOf } from './uri.ts'

/** GitHub takes 25,000 results of a run and shows the first 5,000 by severity. */
const mostResults = 25_000

/** SARIF 2.1.0: rules with help, regions, fixes, suppressions, fingerprints, frameworks as taxonomies. */
export const sarif: Reporter = (result, _options, detail) => {
  const findings = result.findings.toSorted((a, b) => compareSeverity(a.severity, b.severity)).slice(0, mostResults)
  const run = runOf(result, detail(findings))
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function runOf(result: Result, findings: readonly Finding[]): object {
  const rules = sarifRules(result)
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  return {
    tool: {
      driver: {
        name: 'seaworthy',
        semanticVersion: result.tool.version,
        rules,
        supportedTaxonomies: taxonomies(result).map(({ name }) => ({ name })),
      },
    },
    taxonomies: taxonomies(result),
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `seaworthy/${result.target.environment ?? 'default'}/` },
    invocations: [
      {
        executionSuccessful: result.summary.complete,
        toolExecutionNotifications: [...result.diagnostics.map(notification), ...dropped(result, findings)],
      },
    ],
    results: findings.map((finding) => sarifResult(finding, indexes.get(finding.control) ?? -1)),
  }
}

function notification({ level, code, message, hint, location }: Diagnostic): object {
  return {
    level,
    descriptor: { id: code },
    message: { text: `${message} (${hint})` },
    ...(location && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(location.file) },
            region: { startLine: location.line, startColumn: location.column },
          },
        },
      ],
    }),
  }
}

/** What does not fit is said, not lost without a word. */
function dropped({ findings }: Result, shown: readonly Finding[]): object[] {
  const count = findings.length - shown.length
  return count === 0 ? [] : [{ level: 'warning', message: { text: `${count} findings are left out: a run holds ${mostResults}` } }]
}
