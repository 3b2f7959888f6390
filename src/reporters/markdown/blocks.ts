import type { Finding, Result } from '#model'
import { type Block, titleOf } from '../blocks.ts'
import { findingPlace } from '../names.ts'
import { escapeMarkdown, escapeSummary, fenced } from './escape.ts'
import { table } from './table.ts'

const mostPlaces = 10
const mostDiff = 20

/** One line for each block: how bad, what, in how many places. */
export function blocksTable(blocks: readonly Block[], { controls }: Result): string {
  const rows = blocks.map((block) => {
    const { severity, id, places } = block
    const said = escapeMarkdown(titleOf(block, controls))
    return [severity, `\`${id}\``, said, String(places.length), escapeMarkdown(findingPlace(places[0]![0]!))]
  })
  return table(['severity', 'control', 'finding', 'places', 'first place'], rows)
}

/** A block to open: why, the source, the fix, the places. */
export function blockDetails({ severity, id, places }: Block, { controls }: Result): string {
  const first = places[0]![0]!
  const { why = '', remediation = '' } = controls[first.control] ?? {}
  const shown = places.slice(0, mostPlaces).flatMap((place) => place.map(placeItem))
  const more = places.length > mostPlaces ? `\n- ${places.length - mostPlaces} more` : ''
  const parts = [
    `<details><summary>${severity}: ${escapeSummary(id)} (${places.length})</summary>`,
    ...(why === '' ? [] : [`**Why:** ${escapeMarkdown(why)}`]),
    ...(remediation === '' ? [] : [`**Fix:** ${escapeMarkdown(remediation)}`]),
    ...(first.excerpt === undefined ? [] : [fenced(first.excerpt.lines, 'yaml')]),
    ...diffOf(places[0]!),
    `${shown.join('\n')}${more}`,
    '</details>',
  ]
  return parts.join('\n\n')
}

function placeItem(finding: Finding): string {
  return `- ${escapeMarkdown(findingPlace(finding))} ${escapeMarkdown(finding.message)}${finding.new === true ? ' (new)' : ''}`
}

/** The lines that the fixes of one place change, each once. */
function diffOf(findings: readonly Finding[]): string[] {
  const fixable = findings.filter(({ fix }) => fix !== undefined && fix.refused === undefined)
  const lines = [...new Set(fixable.flatMap(({ fix }) => fix?.diff ?? []))].slice(0, mostDiff)
  if (lines.length === 0) return []
  const safety = fixable.every(({ fix }) => fix?.safety === 'safe') ? 'safe' : 'unsafe'
  return [`An edit is known (${safety}):`, fenced(lines, 'diff')]
}
