import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Recording } from './recorded.ts'

/** One run of a program that stands in for a provider's. */
export interface RunLog {
  readonly args: readonly string[]
  readonly profile?: string
  readonly pager?: string
  readonly prompts?: string
  /** Of standard input: no bytes, and no terminal. */
  readonly input: string
  readonly cwd: string
  readonly begin: number
  readonly end: number
}

export interface FakeProgram {
  /** The folder that it lies in, for a search path. */
  readonly folder: string
  readonly path: string
  runs(): RunLog[]
  /** The most that ran together. */
  most(): number
}

/** A program that answers as it is recorded, and writes down how it was run. */
export function fakeProgram(
  folder: string,
  name: 'aws' | 'az' | 'gcloud',
  recording: Recording,
  milliseconds = 0,
): FakeProgram {
  mkdirSync(folder, { recursive: true })
  const log = join(folder, `${name}.log`)
  const path = join(folder, name)
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(recording))
  writeFileSync(log, '')
  writeFileSync(path, `#!${process.execPath}\n${source(milliseconds)}`, { mode: 0o755 })
  const runs = (): RunLog[] =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as RunLog)
  return {
    folder,
    path,
    runs,
    most: () =>
      Math.max(
        0,
        ...runs().map(({ begin }) => runs().filter((one) => one.begin <= begin && begin < one.end).length),
      ),
  }
}

function source(milliseconds: number): string {
  return `
const { appendFileSync, readFileSync } = require('node:fs')
const begin = Date.now()
const args = process.argv.slice(2)
const line = args.join(' ')
const recording = JSON.parse(readFileSync(__filename + '.json', 'utf8'))
const key = Object.keys(recording)
  .filter((one) => one.split(' ').every((word) => line.includes(word)))
  .sort((a, b) => b.length - a.length)[0]
setTimeout(() => {
  const { AWS_PROFILE: profile, AWS_PAGER: pager, CLOUDSDK_CORE_DISABLE_PROMPTS: prompts } = process.env
  const input = process.stdin.isTTY ? 'terminal' : readFileSync(0, 'utf8')
  appendFileSync(__filename + '.log', JSON.stringify({ args, profile, pager, prompts, input, cwd: process.cwd(), begin, end: Date.now() }) + '\\n')
  const answer = recording[key]
  if (answer === undefined || answer.failure !== undefined) {
    process.stderr.write(answer === undefined ? 'nothing is recorded for ' + line : answer.failure)
    process.exitCode = 254
  } else process.stdout.write(JSON.stringify(answer))
}, ${milliseconds})
`
}
