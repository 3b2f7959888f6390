import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Control, formatVersion } from '#model'
import { main } from '../../../src/apps/cli/index.ts'
import { evaluateCase } from '../../../src/apps/cli/samples/evaluate.ts'
import { parseSamples, type SampleCase } from '../../../src/apps/cli/samples/parse.ts'
import type { Terminal } from '../../../src/apps/cli/terminal.ts'
import type { ControlFile } from '../controls/read.ts'

/**
 * What `scan` prints for the first bad sample, without its closing lines; of a control that files alone, or without
 * parameters, cannot answer the heading that it will have. Undefined where no sample is bad.
 */
export async function printedFinding({ control, samples }: ControlFile): Promise<string | undefined> {
  const bad = parseSamples(samples).filter(({ verdict }) => verdict === 'bad')
  const sample = bad.find(({ params }) => Object.keys(params).length === 0)
  if (sample === undefined) return bad[0] && headings(control, samples, bad[0])
  const folder = mkdtempSync(join(tmpdir(), 'sample-'))
  try {
    writeFileSync(join(folder, 'sample.yaml'), asManifest(samples, sample))
    const printed = await scan(folder, [...versions(sample), '--control', control.id])
    return blocksIn(printed) ?? headings(control, samples, sample)
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
    canAsk: false,
    columns: 110,
    ask: async () => '',
    onInterrupt: () => () => {},
    now: () => 0,
    readInput: async () => Buffer.alloc(0),
    write: async (text) => void printed.push(text),
    writeError: async (text) => void printed.push(text),
  }
}

/** The blocks of the text report: everything before the line that counts; undefined where there are no findings. */
function blocksIn(text: string): string | undefined {
  const end = text.search(/^\d+ findings? in /m)
  return end < 0 ? undefined : text.slice(0, end).trimEnd()
}

/** What the control says of the facts and the objects of a sample. */
function headings(control: Control, text: string, sample: SampleCase): string {
  const { findings } = evaluateCase(control, { path: `${control.id}.yaml`, text }, sample)
  if (findings.length === 0) throw new Error(`the first bad sample of \`${control.id}\` gives no finding`)
  return findings.map(({ severity, message }) => `${severity}[${control.id}]  ${message}`).join('\n')
}
