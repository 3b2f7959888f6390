import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '#model'
import { absent, corpus } from '../support/shared.ts'
import { firstImpressions } from './noise.ts'
import { regionsOutside } from './regions.ts'
import { blocksOf, scan } from './scan.ts'

interface Entry {
  readonly kind: string
  readonly name: string
  readonly path: string
}

/** Findings by control, for every entry of the corpus. */
type Summary = Record<string, Record<string, number>>

const summaryFile = join(import.meta.dirname, 'summary.json')

/** `npm run corpus [--write]`: scans real manifests and charts and says what differs from the committed summary. */
function main(args: readonly string[]): void {
  const folder = corpus('charts')
  if (folder === undefined) return say(absent('charts'))
  const entries = readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry)
  const summary: Summary = {}
  const crossing: string[] = []
  for (const entry of entries) {
    const { exit, result } = scan(join(folder, pathOf(entry)))
    const key = `${entry.kind}/${entry.name}`
    summary[key] = countByControl(result)
    for (const place of regionsOutside(result, process.cwd())) say(`  ${key}: outside its file: ${place}`)
    if (entry.kind === 'rendered' && exit === 1) crossing.push(entry.name)
    for (const { level, code, message, location } of result.diagnostics) {
      if (level === 'error')
        say(
          `  ${key}: ${code} ${message} ${location === undefined ? '' : `${location.file}:${location.line}`}`,
        )
    }
  }
  report(summary)
  const rendered = entries.filter(({ kind }) => kind === 'rendered').length
  say(`${crossing.length} of ${rendered} rendered charts cross the default gate: ${crossing.join(', ')}`)
  for (const { name, blocks, exit } of firstImpressions()) say(`${name}: ${blocks} blocks, exit ${exit}`)
  const stack = scan(join(folder, 'rendered', 'kube-prometheus-stack.yaml'))
  say(`kube-prometheus-stack: ${stack.text.split('\n').length} lines, ${blocksOf(stack.text)} blocks`)
  if (args.includes('--write')) writeFileSync(summaryFile, `${JSON.stringify(summary, undefined, 2)}\n`)
}

function pathOf({ kind, path }: Entry): string {
  if (kind === 'source') return join(path, 'chart')
  return kind === 'kustomize' ? join(path, 'tree') : path
}

function countByControl({ findings }: Result): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { control } of findings) counts[control] = (counts[control] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** `+n / -m` findings of each control against the committed summary. */
function report(summary: Summary): void {
  const before: Summary = existsSync(summaryFile)
    ? (JSON.parse(readFileSync(summaryFile, 'utf8')) as Summary)
    : {}
  const changes = new Map<string, { more: number; fewer: number }>()
  for (const entry of new Set([...Object.keys(before), ...Object.keys(summary)])) {
    for (const control of new Set([
      ...Object.keys(before[entry] ?? {}),
      ...Object.keys(summary[entry] ?? {}),
    ])) {
      const difference = (summary[entry]?.[control] ?? 0) - (before[entry]?.[control] ?? 0)
      const change = changes.get(control) ?? { more: 0, fewer: 0 }
      change.more += Math.max(difference, 0)
      change.fewer += Math.max(-difference, 0)
      changes.set(control, change)
    }
  }
  const changed = [...changes]
    .filter(([, { more, fewer }]) => more + fewer > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [control, { more, fewer }] of changed) say(`+${more} / -${fewer}  ${control}`)
  if (changed.length === 0) say('+0 / -0 findings: as the committed summary has it')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main(process.argv.slice(2))
