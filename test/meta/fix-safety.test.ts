import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '#controls/catalogue'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'fix-safety.md'), 'utf8')

test('every control with a fix has its reason in docs/fix-safety.md, and every control named there has a fix', () => {
  const named = new Set(
    [...page.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, id]) => id!),
    ),
  )
  const fixed = catalogue.filter(({ fix }) => fix !== undefined).map(({ id }) => id)

  expect(fixed.filter((id) => !named.has(id))).toEqual([])
  expect([...named].filter((id) => !fixed.includes(id))).toEqual([])
})
