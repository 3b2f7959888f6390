import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { parseScenario } from './support/scenario/parse.ts'
import { type Differs, runScenario } from './support/scenario/run.ts'

const folder = join(import.meta.dirname, 'scenarios')

describe('scenarios', () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.scenario'))
    .toSorted()) {
    const scenario = parseScenario(readFileSync(join(folder, file), 'utf8'))
    const differs = process.env['UPDATE_SCENARIOS'] === '1' ? rewriteIn(join(folder, file)) : undefined
    test(`${file}: ${scenario.title}`, () => runScenario(scenario, differs))
  }
})

/** `UPDATE_SCENARIOS=1 npm run unit scenarios` writes what really came, to be reviewed as any other change; times stay open. */
function rewriteIn(path: string): Differs {
  return (what, expected, actual) => {
    if (expected.trim() === '') throw new Error(`${what} of ${path} is empty: write a line to be replaced`)
    const text = actual.replace(/\d+\.\d+ s$/gm, '[..] s')
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(expected.trimEnd(), () => text.trimEnd()),
    )
  }
}
