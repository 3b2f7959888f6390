import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { expect } from 'vitest'
import { main } from '../../../src/apps/cli/index.ts'
import type { Terminal } from '../../../src/apps/cli/terminal.ts'
import { layerTools } from '../kubectl-layer.ts'
import { matches } from './match.ts'
import type { Scenario, Step } from './parse.ts'

/** What the last command printed. */
interface Printed {
  stdout: string
  stderr: string
}

/** Plays a scenario in a folder of its own; fails with the real text where something differs. */
export async function runScenario({ steps }: Scenario): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'scenario-')))
  const last: Printed = { stdout: '', stderr: '' }
  let stdin = ''
  try {
    for (const step of steps) {
      if (step.type === 'file') writeAt(folder, step.path, step.text)
      else if (step.type === 'stdin') stdin = step.text
      else if (step.type === 'run') await runStep(folder, step, stdin, last)
      else if (step.type === 'expect') expectText(step.path, step.text, readFileSync(join(folder, step.path), 'utf8'))
      else expectText(step.type, step.text, last[step.type])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeAt(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

async function runStep(
  folder: string,
  step: Extract<Step, { type: 'run' }>,
  stdin: string,
  last: Printed,
): Promise<void> {
  last.stdout = ''
  last.stderr = ''
  const exit = await main(step.args, scenarioTerminal(folder, step.env, stdin, last))
  expect({ exit, ...(exit !== step.exit && last) }).toEqual({ exit: step.exit })
}

function scenarioTerminal(
  folder: string,
  env: Readonly<Record<string, string>>,
  stdin: string,
  last: Printed,
): Terminal {
  const { helm, kubectl } = layerTools()
  return {
    cwd: folder,
    env: { PATH: [dirname(helm), dirname(kubectl)].join(delimiter), LANG: 'C.UTF-8', ...env },
    outputIsTerminal: false,
    errorIsTerminal: false,
    columns: 100,
    now: () => Date.UTC(2026, 10, 25, 12),
    readInput: async () => Buffer.from(stdin),
    write: async (text) => void (last.stdout += text),
    writeError: async (text) => void (last.stderr += text),
  }
}

function expectText(what: string, expected: string, actual: string): void {
  if (!matches(expected, actual)) expect(`${what}:\n${actual}`).toBe(`${what}:\n${expected}`)
}
