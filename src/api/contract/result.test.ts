import { Ajv } from 'ajv'
import { expect, expectTypeOf, test } from 'vitest'
import type { Result } from '#model'
import schema from '../../../schemas/result.schema.json' with { type: 'json' }
import { main } from '../../apps/cli/index.ts'
import { processTerminal } from '../../apps/cli/terminal.ts'
import type { ResultDocument } from './result.ts'

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T

test('the schema and the model describe the same result', () => {
  expectTypeOf<Mutable<Result>>().toEqualTypeOf<Mutable<ResultDocument>>()
})

test('what a scan prints as JSON has the shape of the published schema', async () => {
  let printed = ''
  const terminal = { ...processTerminal(), write: async (text: string) => void (printed += text) }
  await main(['scan', 'examples', '--framework', 'pss-restricted', '--output', 'json'], terminal)
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)

  const valid = validate(JSON.parse(printed))

  expect(validate.errors ?? []).toEqual([])
  expect(valid).toBe(true)
})
