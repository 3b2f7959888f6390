import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatVersion } from '#model'
import { main } from '../../../src/apps/cli/index.ts'
import { parseSamples, type SampleCase } from '../../../src/apps/cli/samples/parse.ts'
import type { Terminal } from '../../../src/apps/cli/terminal.ts'
import type { ControlFile } from '../controls/read.ts'

/** What `scan` prints for the first bad sample, without its closing lines; undefined where no sample is bad. */
export async function printedFinding({ control, samples }: ControlFile): Promise<string | undefined> {
  const sample = parseSamples(samples).find(
    ({ verdict, params }) => verdict === 'bad' && Object.keys(params).length === 0,
  )
  if (sample === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sample-'))
  try {
    writeFileSync(join(folder, 'sample.yaml'), asManifest(samples, sample))
    return withoutSummary(await scan(folder, [...versions(sample), '--control', control.id]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The documents of a case with what the samples leave out, and without the marks that the tests read. */
function asManifest(text: string, { documents }: SampleCase): string {
  const parts = documents.map(({ start, end, value }) => {
    const body = text.slice(start, end).replaceAll(/^---[^\n]*\n|^# [^\n]*\n| *# expect: [^\n]*/gm, '')
    const given = value as { readonly kind?: string; readonly metadata?: object }
    const name = given.metadata === undefined ? 'metadata:\n  name: sample\n' : ''
    return given.kind === undefined ? `apiVersion: v1\nkind: Pod\n${name}${body}` : body
  })
  return parts.map((part) => `${part.trimEnd()}\n`).join('---\n')
}

function versions({ kubernetesVersion, pssVersion }: SampleCase): string[] {
  return [
    ...(kubernetesVersion === undefined ? [] : ['--kubernetes-version', formatVersion(kubernetesVersion)]),
    ...(pssVersion === undefined ? [] : ['--pss-version', formatVersion(pssVersion)]),
  ]
}

async function scan(folder: string, options: readonly string[]): Promise<string> {
  const printed: string[] = []
  const exit = await main(['scan', 'sample.yaml', '--all', ...options], terminalAt(folder, printed))
  if (exit > 1) throw new Error(`a sample of \`${options.at(-1)}\` cannot be scanned:\n${printed.join('')}`)
  return printed.join('')
}

function terminalAt(folder: string, printed: string[]): Terminal {
  return {
    cwd: folder,
    env: { LANG: 'C.UTF-8' },
    outputIsTerminal: false,
    errorIsTerminal: false,
    columns: 110,
    now: () => 0,
    readInput: async () => Buffer.alloc(0),
    write: async (text) => void printed.push(text),
    writeError: async (text) => void printed.push(text),
  }
}

/** The blocks of the text report: everything before the line that counts. */
function withoutSummary(text: string): string {
  const end = text.search(/^\d+ findings? in /m)
  return (end < 0 ? text : text.slice(0, end)).trimEnd()
}
