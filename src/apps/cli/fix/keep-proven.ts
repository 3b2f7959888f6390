import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Assessment } from '#assess'
import type { ScanRun } from '../run/run-scan.ts'
import type { Changed } from './change.ts'
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
 * or the chart no longer renders, the files that charts are made of get back the bytes that they had.
 */
export async function keepProven(cwd: string, { plan, changed, before, scan }: Applied): Promise<Kept> {
  const { fixes, refused } = plan
  const ofCharts = fixes.filter(({ resource }) => resource.origin.type === 'rendered')
  if (ofCharts.length === 0) return { fixes, refused, changed }
  const { result } = (await scan()).assessment
  const remaining = new Set(result.findings.map(({ fingerprint }) => fingerprint))
  const failed = ofCharts.filter(({ finding }) => remaining.has(finding.fingerprint))
  const broken = errors(result) > errors(before.result)
  if (failed.length === 0 && !broken) return { fixes, refused, changed }
  const files = new Set(ofCharts.flatMap(filesOf))
  const undone = changed.filter(({ file }) => files.has(file))
  for (const { file, before: bytes } of undone) writeFileSync(resolve(cwd, file), bytes)
  const reason = broken
    ? 'the chart no longer renders with it; its files are as they were'
    : 'the chart renders the same with it; its files are as they were'
  return {
    fixes: fixes.filter((fix) => !ofCharts.includes(fix)),
    refused: [...refused, ...ofCharts.map(({ finding }) => ({ finding, reason }))],
    changed: changed.filter((one) => !undone.includes(one)),
  }
}

function errors({ diagnostics }: Assessment['result']): number {
  return diagnostics.filter(({ level }) => level === 'error').length
}

function filesOf({ resource: { origin } }: Chosen): string[] {
  if (origin.type !== 'rendered') return []
  return [origin.template.path, ...(origin.values ? [origin.values.path] : [])]
}
