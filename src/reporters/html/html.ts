import { type Result, severities } from '#model'
import { escapeMarkup } from '../markup.ts'
import { isOpen } from '../names.ts'
import type { Reporter } from '../reporter.ts'
import { findingSection } from './finding.ts'
import { script, scriptHash } from './script.ts'
import { styles } from './styles.ts'
import { diagnosticsSection, frameworksSection, notEvaluatedSection } from './tables.ts'

/** One file that needs no network: findings by severity with filters, frameworks, what was not seen. */
export const html: Reporter = (result, _options, detail) => {
  const open = detail(result.findings.filter(isOpen))
  const excepted = result.findings.filter((finding) => !isOpen(finding))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'">
<title>Seaworthy report: ${escapeMarkup(result.target.sources.join(', '))}</title>
<style>${styles}</style>
</head>
<body>
<header><h1>Seaworthy report</h1><p>${escapeMarkup(result.target.sources.join(', '))} for Kubernetes ${escapeMarkup(result.target.kubernetesVersion)}</p></header>
<main>
${summary(result)}
${open.length === 0 ? `<p class="empty">${emptyState(result)}</p>` : filters(result)}
<div id="findings">
${open.map((finding) => findingSection(finding, result.controls[finding.control])).join('\n')}
</div>
${excepted.length > 0 ? `<section><h2>Accepted findings</h2>${excepted.map((finding) => findingSection(finding, undefined)).join('\n')}</section>` : ''}
${frameworksSection(result)}
${notEvaluatedSection(result)}
${diagnosticsSection(result)}
</main>
<footer><p>seaworthy ${escapeMarkup(result.tool.version)}; ${result.coverage.controls - result.coverage.outOfRange.length} controls for manifests${result.coverage.outOfRange.length > 0 ? `, ${result.coverage.outOfRange.length} need a cluster` : ''}; ${result.summary.skipped} documents skipped, not Kubernetes</p></footer>
<script>${script}</script>
</body>
</html>
`
}

function emptyState({ summary }: Result): string {
  if (summary.resources === 0) return 'No resources were found: nothing was judged.'
  return summary.complete ? `No findings in ${summary.resources} resources.` : `No findings in what was read (${summary.resources} resources).`
}

function summary({ summary: { findings, excepted, complete, gate, resources } }: Result): string {
  const verdict = !complete ? 'Incomplete' : gate.crossed ? 'Fail' : resources === 0 ? 'Empty' : 'Pass'
  const cards = severities.map((severity) => `<div class="card ${severity}"><dt>${severity}</dt><dd>${findings[severity]}</dd></div>`).join('')
  return `<section aria-label="Summary"><p class="verdict ${verdict.toLowerCase()}">${verdict}<span> (gate: ${gate.failOn})</span></p>
<dl class="cards">${cards}<div class="card"><dt>accepted</dt><dd>${excepted}</dd></div><div class="card"><dt>resources</dt><dd>${resources}</dd></div></dl></section>`
}

function filters({ summary: { findings } }: Result): string {
  const boxes = severities
    .filter((severity) => findings[severity] > 0)
    .map((severity) => `<label><input type="checkbox" value="${severity}" checked> ${severity}</label>`)
    .join(' ')
  return `<h2>Findings</h2><form class="filters" aria-label="Filter findings">${boxes} <label>Text <input type="search" id="text"></label> <output id="count" aria-live="polite"></output></form>`
}
