import { type Result, severities } from '#model'
import { exceptionsText } from '../exceptions.ts'
import { coverageText, verdictOf } from '../verdict.ts'
import { htmlText } from './text.ts'

/** The verdict, the counts, and what they rest on. */
export function summarySection(result: Result): string {
  const { findings, excepted, platform = 0, resources } = result.summary
  const { word, text } = verdictOf(result)
  const exceptions = exceptionsText(result)
  const cards = [
    ...severities.map((severity) => card(severity, findings[severity], severity)),
    card('accepted', excepted, 'plain'),
    ...(platform > 0 ? [card('of the platform', platform, 'plain')] : []),
    card('resources', resources, 'plain'),
  ]
  return `<section aria-label="Summary">
<p class="verdict ${word.toLowerCase()}">${word} <span>${htmlText(text)}</span></p>
<dl class="cards">${cards.join('')}</dl>
<p class="dim">Coverage: ${coverageText(result)}.${exceptions === '' ? '' : ` Exceptions: ${exceptions}.`}</p>
</section>`
}

function card(label: string, count: number, kind: string): string {
  return `<div class="card ${count === 0 ? 'plain' : kind}"><dt>${label}</dt><dd>${count}</dd></div>`
}

/** A box for each severity that there is, and one for words. */
export function filterForm({ summary: { findings } }: Result): string {
  const boxes = severities
    .filter((severity) => findings[severity] > 0)
    .map((severity) => `<label><input type="checkbox" value="${severity}" checked> ${severity}</label>`)
  return `<form class="filters" role="search" aria-label="Filter findings">${boxes.join(' ')} <label>Words <input type="search" id="text"></label> <output id="count" aria-live="polite"></output></form>`
}
