import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { inFolder, writeAt } from '../folder.ts'
import { matches } from './match.ts'
import type { Scenario } from './parse.ts'
import { play } from './terminal.ts'

/** Told what a scenario expects and what really came, where they differ. */
export type Differs = (what: string, expected: string, actual: string) => void

/** Plays a scenario in a folder of its own. */
export async function runScenario({ steps }: Scenario, differs: Differs = fail): Promise<void> {
  const expectText: Differs = (what, expected, actual) => {
    if (!matches(expected, actual)) differs(what, expected, actual)
  }
  await inFolder(async (folder) => {
    let last = { stdout: '', stderr: '' }
    let stdin = ''
    for (const step of steps) {
      if (step.type === 'file') writeAt(folder, step.path, step.text)
      else if (step.type === 'stdin') stdin = step.text
      else if (step.type === 'expect')
        expectText(step.path, step.text, readFileSync(join(folder, step.path), 'utf8'))
      else if (step.type !== 'run') expectText(step.type, step.text, last[step.type])
      else {
        const { exit, ...printed } = await play(folder, step.args, { env: step.env, stdin })
        expect({ exit, ...(exit !== step.exit && printed) }).toEqual({ exit: step.exit })
        last = printed
      }
    }
  })
}

function fail(what: string, expected: string, actual: string): void {
  expect(`${what}:\n${actual}`).toBe(`${what}:\n${expected}`)
}
