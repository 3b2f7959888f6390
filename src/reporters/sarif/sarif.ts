import { compareSeverity, type Finding, type Result } from '#model'
import { jsonText } from '../json-text.ts'
import { isOpen } from '../names.ts'
import type { Reporter } from '../reporter.ts'
import { notifications } from './notifications.ts'
import { sarifResult } from './result.ts'
import { sarifRules } from './rules.ts'
import { taxonomies } from './taxonomies.ts'

/** GitHub takes 25,000 results of a run and shows the first 5,000 by severity. */
const mostResults = 25_000

/** SARIF 2.1.0: rules with help, regions, fixes, suppressions, fingerprints, frameworks as taxonomies. */
export const sarif: Reporter = (result, _options, detail) => {
  const findings = result.findings.toSorted(byUrgency).slice(0, mostResults)
  const run = runOf(result, detail(findings))
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return jsonText(log)
}

/** Open ones first: where not all fit, what somebody accepted can be missed. */
function byUrgency(a: Finding, b: Finding): number {
  return Number(isOpen(b)) - Number(isOpen(a)) || compareSeverity(a.severity, b.severity)
}

function runOf(result: Result, findings: readonly Finding[]): object {
  const taxa = taxonomies(result)
  const rules = sarifRules(result, taxa)
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  return {
    tool: {
      driver: {
        name: 'seaworthy',
        semanticVersion: result.tool.version,
        rules,
        supportedTaxonomies: taxa.map(({ name }, index) => ({ name, index })),
      },
    },
    taxonomies: taxa,
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `seaworthy/${result.target.environment ?? 'default'}/` },
    invocations: [
      {
        executionSuccessful: result.summary.complete,
        toolExecutionNotifications: notifications(result, result.findings.length - findings.length),
      },
    ],
    results: findings.map((finding) => sarifResult(finding, indexes.get(finding.control)!)),
  }
}
