import type { Finding, Result } from '#model'
import { blocksOf } from '../blocks.ts'
import { isOfPlatform, isOpen } from '../names.ts'
import type { Reporter } from '../reporter.ts'
import { emptyText } from '../verdict.ts'
import { counted } from '../words.ts'
import { blockSection } from './block.ts'
import { findingDetails } from './finding.ts'
import { headOf } from './head.ts'
import { script } from './script.ts'
import { filterForm, summarySection } from './summary.ts'
import { diagnosticsSection, frameworksSection, notEvaluatedSection } from './tables.ts'
import { htmlText } from './text.ts'

/** Beyond it a browser takes seconds to open the page. */
const mostFindings = 2000

/** One file that needs no network: findings by control with filters, frameworks, what was not seen. */
export const html: Reporter = (result, _options, detail) => `<!doctype html>
<html lang="en">
${headOf(result)}
<body>
<header><h1>Seaworthy report</h1><p>${htmlText(result.target.sources.join(', '))} for Kubernetes ${htmlText(result.target.kubernetesVersion)}</p></header>
<main>
${summarySection(result)}
${findingsSection(result, detail)}
${closedSection(
  'Accepted findings',
  result.findings.filter((finding) => !isOpen(finding) && !isOfPlatform(finding)),
)}
${closedSection('On what the platform installed', result.findings.filter(isOfPlatform))}
${frameworksSection(result)}
${notEvaluatedSection(result)}
${diagnosticsSection(result)}
</main>
<footer><p>seaworthy ${htmlText(result.tool.version)}</p></footer>
<script>${script}</script>
</body>
</html>
`

function findingsSection(result: Result, detail: Parameters<Reporter>[2]): string {
  const open = result.findings.filter(isOpen)
  if (open.length === 0) return `<section><h2>Findings</h2><p>${sentence(emptyText(result))}</p></section>`
  const blocks = blocksOf({ ...result, findings: detail(open.slice(0, mostFindings)) })
  const more = open.length - mostFindings
  return `<section><h2>Findings</h2>
${filterForm(result)}
<div id="findings">
${blocks.map((block, index) => blockSection(block, result, index === 0)).join('\n')}
</div>
${more > 0 ? `<p>${counted(more, 'more finding')}, the least urgent, not shown here: the json report has them all.</p>` : ''}</section>`
}

/** Findings that are outside the gate, after the open ones. */
function closedSection(title: string, closed: readonly Finding[]): string {
  if (closed.length === 0) return ''
  const shown = closed.slice(0, mostFindings).map((finding) => findingDetails(finding, false))
  const more = closed.length - shown.length
  return `<section><h2>${title}</h2>${shown.join('\n')}${more > 0 ? `<p>${more} more.</p>` : ''}</section>`
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
