import { describe, expect, test } from 'vitest'
import { csv } from './csv.ts'
import { hostileResult } from './testing/hostile.ts'
import { asSaved, sampleOptions, sampleResult } from './testing/result.ts'

/** Rows of cells as RFC 4180 reads them. */
function read(text: string): string[][] {
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
      ),
    )
}

describe('csv', () => {
  test('has a row for each control that a provider answers for', () => {
    const [id, control] = Object.entries(sampleResult.controls)[0]!
    const controls = { ...sampleResult.controls, [id]: { ...control, inherited: 'EKS' } }

    const rows = read(csv({ ...sampleResult, controls }, sampleOptions, asSaved))

    expect(rows.filter(([outcome]) => outcome === 'inherited').map((row) => [row[2], row[10]])).toEqual([
      [id, 'provider: EKS'],
    ])
  })

  test('has a row for each finding, each control not evaluated, and each error', () => {
    const rows = read(csv(sampleResult, sampleOptions, asSaved))

    expect(rows.map(([outcome]) => outcome)).toEqual([
      'outcome',
      ...Array<string>(6).fill('fail'),
      'excepted',
      'not evaluated',
      'out of range',
      'error',
    ])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      const rows = read(csv(hostileResult(text), sampleOptions, asSaved))

      const cells = rows.flat().filter((cell) => cell.includes(text.trim()))
      expect(cells.length).toBeGreaterThan(10)
      expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([])
    },
  )

  test('gives every row the same cells, whatever a name holds', () => {
    const rows = read(csv(hostileResult('a,b"c\r\nd;e'), sampleOptions, asSaved))

    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([15]))
    expect(rows[1]![8]).toBe(String.raw`a,b"c\u{d}\u{a}d;e`)
  })
})
