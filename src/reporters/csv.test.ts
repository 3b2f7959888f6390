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

  test('has a row for each requirement, in the order of its framework, with what it rests on', () => {
    const rows = read(csv(sampleResult, sampleOptions, asSaved)).filter((row) => row[6] === 'Requirement')

    expect(rows.map((row) => [row[12], row[0]!.replace('requirement ', ''), row[10]]).slice(2)).toEqual([
      ['cis-1.12/1.2.1', 'inherited', 'provider: EKS'],
      ['cis-1.12/4.1.5', 'not evaluated', 'needs node facts: --node-facts'],
      ['cis-1.12/4.2.1', 'fail', '3 nodes: a, b, c'],
      ['cis-1.12/4.2.10', 'pass', ''],
      [
        'cis-1.12/5.1.1',
        'fail',
        '2 bindings, 1 service account: ClusterRoleBinding ops, RoleBinding shop/ops, ServiceAccount shop/web',
      ],
      ['cis-1.12/5.1.2', 'manual', 'evidence: 102 subjects: Group ops, User =ann, 100 more'],
      ['cis-1.12/5.2.10', 'not applicable', ''],
      ['cis-1.12/5.3.1', 'fail', '`flannel` enforces no NetworkPolicy'],
      ['cis-1.12/5.6.1', 'manual', 'who owns what is for people to say'],
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
      'requirement fail',
      'requirement not evaluated',
      ...Array<unknown>(9).fill(expect.stringMatching(/^requirement /)),
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
