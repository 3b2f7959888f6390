import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { parseScenario } from './support/scenario/parse.ts'
import { runScenario } from './support/scenario/run.ts'

const folder = join(import.meta.dirname, 'scenarios')

describe('scenarios', () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.scenario'))
    .toSorted()) {
    const scenario = parseScenario(readFileSync(join(folder, file), 'utf8'))
    test(`${file}: ${scenario.title}`, () => runScenario(scenario))
  }
})
