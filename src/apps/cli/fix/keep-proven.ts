import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Assessment } from '#assess'
import { planTogether } from '#fix'
import type { ScanRun } from '../run/run-scan.ts'
import { type Changed, changeTexts } from './change.ts'
import type { Chosen } from './choose.ts'
import type { Refused } from './closing.ts'
import type { FixesPlan } from './plan-fixes.ts'

export interface Applied {
  readonly plan: FixesPlan
  /** What was written. */
  readonly changed: readonly Changed[]
  readonly before: Assessment
  scan(): Promise<ScanRun>
}

/** What stays of the applied fixes. */
export interface Kept {
  readonly fixes: readonly Chosen[]
  readonly refused: readonly Refused[]
  readonly changed: readonly Changed[]
}

/**
 * Only rendering tells whether a chart's fix works. Where one was applied everything is scanned again: if a finding is still there,
 * the files that charts are made of get back the bytes that they had and the other fixes are tried without its own; if a chart no
 * longer renders, no fix of a chart stays.
 */
export async function keepProven(cwd: string, { plan, changed, before, scan }: Applied): Promise<Kept> {
  const ofCharts = plan.fixes.filter(({ resource }) => resource.origin.type === 'rendered')
  if (ofCharts.length === 0) return { ...plan, changed }
  const files = new Set(ofCharts.flatMap(filesOf))
  const originals = changed.filter(({ file }) => files.has(file))
  const refused = [...plan.refused]
  let tried = ofCharts
  let written = originals
  while (tried.length > 0) {
    const { failed, reason } = failing(tried, before, (await scan()).assessment)
    if (failed.length === 0) break
    for (const { file, before: bytes } of originals) writeFileSync(resolve(cwd, file), bytes)
    refused.push(...failed.map(({ finding }) => ({ finding, reason })))
    const others = tried.filter((fix) => !failed.includes(fix))
    const rest = planTogether(others)
    refused.push(
      ...[...rest.refused].map(([index, why]) => ({ finding: others[index]!.finding, reason: why })),
    )
    tried = others.filter((_, index) => !rest.refused.has(index))
    written = changeTexts(cwd, rest.edits)
    for (const { file, after } of written) writeFileSync(resolve(cwd, file), after)
  }
  return {
    fixes: plan.fixes.filter((fix) => !ofCharts.includes(fix) || tried.includes(fix)),
    refused,
    changed: [...changed.filter(({ file }) => !files.has(file)), ...(tried.length > 0 ? written : [])],
  }
}

/** The fixes that did not work, and why: all of them where something no longer renders. */
function failing(
  tried: readonly Chosen[],
  before: Assessment,
  { result }: Assessment,
): { failed: readonly Chosen[]; reason: string } {
  if (errors(result) > errors(before.result))
    return { failed: tried, reason: 'the chart no longer renders with it; its files are as they were' }
  const remaining = new Set(result.findings.map(({ fingerprint }) => fingerprint))
  return {
    failed: tried.filter(({ finding }) => remaining.has(finding.fingerprint)),
    reason: 'the chart renders the same with it, so it was taken back',
  }
}

function errors({ diagnostics }: Assessment['result']): number {
  return diagnostics.filter(({ level }) => level === 'error').length
}

function filesOf({ resource: { origin } }: Chosen): string[] {
  if (origin.type !== 'rendered') return []
  return [origin.template.path, ...(origin.values ? [origin.values.path] : [])]
}
