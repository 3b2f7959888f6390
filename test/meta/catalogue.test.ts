import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogueRows } from '../support/catalogue-rows.ts'

const rows = catalogueRows()
const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'not-controls.md'), 'utf8')

/** The first cell of every row of the page's table, with the last. */
const left = new Map(
  Array.from(page.matchAll(/^\| `([\w./-]+)` \|.*\| ([^|]+) \|$/gm), ([, id = '', reason = '']) => [
    id,
    reason.trim(),
  ]),
)

describe.skipIf(rows === undefined)(
  `the union of what other tools check${rows === undefined ? ': ../shared/reference is not beside this checkout' : ''}`,
  () => {
    test('is answered row by row, but for what is left out with a reason', () => {
      const open = rows!.filter(({ id, controls }) => controls.length === 0 && !left.has(id))

      expect(open.map(({ id }) => id)).toEqual([])
    })

    test('has few rows left out, none of them critical or high, none of them answered', () => {
      const severities = new Map(rows!.map(({ id, severity }) => [id, severity]))
      const answered = new Set(rows!.filter(({ controls }) => controls.length > 0).map(({ id }) => id))

      expect(left.size).toBeLessThanOrEqual(40)
      expect([...left.keys()].filter((id) => !severities.has(id))).toEqual([])
      expect([...left.keys()].filter((id) => ['critical', 'high'].includes(severities.get(id)!))).toEqual([])
      expect([...left.keys()].filter((id) => answered.has(id))).toEqual([])
      expect([...left.values()].filter((reason) => reason.length < 30)).toEqual([])
    })
  },
)
