import { type Finding, plainText } from '#model'
import type { Comparison } from './compare.ts'
import { inShort, type ResourceComparison } from './resources.ts'

export interface Gate {
  readonly failOn: string
  /** New findings at or above it. */
  readonly crossing: number
}

/** The comparison for a person: what is new, what is gone, what was graded anew, and the verdict. */
export function printComparison(comparison: Comparison, gate: Gate): string {
  const { opened, gone, regraded, unchanged, complete } = comparison
  const lines = [
    ...opened.map((finding) => `+ ${line(finding)}`),
    ...gone.map((finding) => `- ${line(finding)}`),
    ...regraded.map(({ from, finding }) => `~ ${line(finding)}, was ${from}`),
  ]
  const counts = `${comparison.resources === undefined ? '' : 'findings: '}${opened.length} new, ${gone.length} gone, ${regraded.length} regraded, ${unchanged} unchanged`
  const objects = comparison.resources === undefined ? [] : objectLines(comparison.resources)
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...objects,
    counts,
    ...verdict(gate, complete),
    '',
  ].join('\n')
}

/** What changed in the cluster itself, and the counts of it. */
function objectLines({ added, removed, changed, unchanged }: ResourceComparison): string[] {
  const lines = [
    ...added.map((one) => `+ ${inShort(one)}`),
    ...removed.map((one) => `- ${inShort(one)}`),
    ...changed.map((one) => `~ ${inShort(one)}: ${one.fields.join(', ')}`),
  ]
  return [
    ...lines.map(plainText),
    ...(lines.length > 0 ? [''] : []),
    `objects: ${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} unchanged`,
  ]
}

function verdict({ failOn, crossing }: Gate, complete: boolean): string[] {
  if (!complete)
    return ['INCOMPLETE  the newer run could not read everything: what is gone may be merely unseen']
  if (failOn === 'never') return []
  return [
    crossing > 0 ? `FAIL  ${crossing} new at or above ${failOn}` : `PASS  nothing new at or above ${failOn}`,
  ]
}

function line({ severity, control, message, location, resource }: Finding): string {
  const place = location === undefined ? '' : `${location.file}:${location.line}  `
  const name = resource === undefined ? '' : `  (${resource.kind} ${resource.name})`
  return plainText(`${place}${severity}[${control}] ${message}${name}`)
}
