import { describe, expect, test } from 'vitest'
import type { Entry } from './entries.ts'
import { finding, resolve, resourcesOf, said } from './testing/sample.ts'

const [web] = resourcesOf('kind: Pod\napiVersion: v1\nmetadata: {name: web}\nspec: {hostPID: true}\n')

const pid = finding(web, 'host-pid', ['spec', 'hostPID'])
const network = finding(web, 'host-network', ['spec', 'hostNetwork'], 'medium')

function entry(given: Partial<Entry>): Entry {
  return {
    controls: ['host-pid'],
    reason: 'watches the node',
    location: { file: 'seaworthy.yaml', line: 2, column: 5 },
    matches: () => true,
    ...given,
  }
}

function baseline(...fingerprints: string[]) {
  return { file: 'baseline.json', fingerprints: new Set(fingerprints) }
}

describe('an exception of the configuration', () => {
  test('accepts what it matches, with reason, author and last day', () => {
    const entries = [
      entry({ approvedBy: 'mia', expires: '2027-06-30', matches: ({ control }) => control === 'host-pid' }),
    ]

    const { applied, summary } = resolve({ candidates: [pid, network], entries })

    expect([...applied]).toStrictEqual([
      [pid, { kind: 'config', reason: 'watches the node', author: 'mia', until: '2027-06-30' }],
    ])
    expect(summary).toStrictEqual({ applied: 1, expiring: [], unused: 0, expired: 0 })
  })

  test('accepts a finding on the target as a whole', () => {
    const whole = finding(undefined, 'host-pid')

    expect(resolve({ candidates: [whole], entries: [entry({})] }).applied.has(whole)).toBe(true)
  })

  test('may name older ids', () => {
    expect(
      resolve({ candidates: [network], entries: [entry({ controls: ['host-net'] })] }).applied.size,
    ).toBe(1)
  })

  test.each([undefined, '', '  '])('applies with a reason only, not with %j', (reason) => {
    const { reason: _, ...rest } = entry({})

    const resolved = resolve({
      candidates: [pid],
      entries: [{ ...rest, ...(reason !== undefined && { reason }) }],
    })

    expect(resolved.applied.size).toBe(0)
    expect(said(resolved)[0]).toMatch(/^exception-reasonless seaworthy\.yaml:2:5 /)
  })
})

describe('the last day', () => {
  const on = (expires: string, today = '2026-11-25') =>
    resolve({ candidates: [pid], entries: [entry({ expires })], today })

  test.each([
    ['2026-11-25', 'the exception for `host-pid` expires today (2026-11-25)', 0],
    ['2026-11-26', 'the exception for `host-pid` expires in 1 day (2026-11-26)', 1],
    ['2026-12-09', 'the exception for `host-pid` expires in 14 days (2026-12-09)', 14],
  ])('%s is still to come, and said', (expires, message, days) => {
    const { applied, diagnostics, summary } = on(expires)

    expect(applied.size).toBe(1)
    expect(diagnostics).toMatchObject([{ level: 'warning', code: 'exception-expiring', message }])
    expect(summary.expiring).toStrictEqual([{ control: 'host-pid', until: expires, days }])
  })

  test('that is further away is not said', () => {
    const { applied, diagnostics } = on('2026-12-10')

    expect([applied.size, diagnostics]).toStrictEqual([1, []])
  })

  test('that is over ends the exception', () => {
    const resolved = on('2026-11-24')

    expect(resolved.applied.size).toBe(0)
    expect(resolved.summary).toMatchObject({ expired: 1, unused: 0 })
    expect(said(resolved)).toStrictEqual([
      'exception-expired seaworthy.yaml:2:5 the exception for `host-pid` expired on 2026-11-24 (mend what it is about, or decide anew with a later day)',
    ])
  })

  test('counts across months and leap years', () => {
    expect(on('2028-03-01', '2028-02-28').summary.expiring).toMatchObject([{ days: 2 }])
  })

  test.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', 'tomorrow', '2027-01-31T00:00:00Z'])(
    'must be in the calendar: %s is not',
    (expires) => {
      const resolved = on(expires)

      expect(resolved.applied.size).toBe(0)
      expect(said(resolved)).toStrictEqual([
        `exception-date seaworthy.yaml:2:5 \`${expires}\` is no date; the exception for \`host-pid\` does not apply (write the last day as 2027-01-31)`,
      ])
    },
  )
})

describe('what is said of exceptions', () => {
  test('that name a control that nobody knows, while the others apply', () => {
    const resolved = resolve({
      candidates: [pid],
      entries: [entry({ controls: ['host-pdi', 'host-pid', 'xyz'] })],
    })

    expect(resolved.applied.size).toBe(1)
    expect(said(resolved)).toStrictEqual([
      'exception-unknown-control seaworthy.yaml:2:5 an exception names the unknown control `host-pdi` (did you mean `host-pid`?)',
      'exception-unknown-control seaworthy.yaml:2:5 an exception names the unknown control `xyz` (seaworthy list controls names them all)',
    ])
  })

  test('that match nothing', () => {
    const resolved = resolve({ candidates: [pid], entries: [entry({ matches: () => false })] })

    expect(resolved.summary.unused).toBe(1)
    expect(said(resolved)).toStrictEqual([
      'exception-unused seaworthy.yaml:2:5 the exception for `host-pid` matches no finding (remove it, or check the control and the place)',
    ])
  })

  test('is nothing where their control did not run', () => {
    const given = {
      entries: [entry({ controls: ['host-net'] })],
      baseline: { ...baseline('f1:x'), controls: new Map([['f1:x', 'host-net']]) },
    }

    const unused = (ran: string): string[] =>
      said(resolve({ ...given, ran: new Set([ran]) })).filter((line) => !line.startsWith('exception-renamed'))

    expect(unused('host-pid')).toStrictEqual([])
    expect(unused('host-network')).toHaveLength(2)
  })

  test('of a kind that does not count', () => {
    const resolved = resolve({
      candidates: [pid],
      entries: [entry({})],
      baseline: baseline(pid.fingerprint),
      allow: ['comment'],
    })

    expect(resolved.applied.size).toBe(0)
    expect(said(resolved)).toStrictEqual([
      'exception-not-allowed seaworthy.yaml:2:5 exceptions by config do not count here (use a kind that `exceptions.allow` lists)',
      'exception-not-allowed baseline.json:1:1 exceptions by baseline do not count here (use a kind that `exceptions.allow` lists)',
    ])
  })
})

describe('of several exceptions', () => {
  test('comments come before annotations, the configuration and a baseline, and none of them is unused', () => {
    const [resource] = resourcesOf(
      'kind: Pod\napiVersion: v1\nmetadata: {name: web, annotations: {allow.seaworthy.dev/host-pid: second}}\nspec: {hostPID: true} # seaworthy: allow host-pid -- first\n',
    )
    const candidates = [finding(resource, 'host-pid', ['spec', 'hostPID'])]

    const resolved = resolve({
      candidates,
      entries: [entry({})],
      baseline: baseline(candidates[0]!.fingerprint),
    })

    expect([...resolved.applied.values()]).toStrictEqual([{ kind: 'comment', reason: 'first' }])
    expect(said(resolved)).toStrictEqual([])
  })
})

describe('a baseline', () => {
  test('accepts the findings that it holds', () => {
    const { applied } = resolve({ candidates: [pid, network], baseline: baseline(pid.fingerprint) })

    expect([...applied]).toStrictEqual([[pid, { kind: 'baseline', reason: 'in baseline.json' }]])
  })

  test('is stale where entries no longer occur', () => {
    const resolved = resolve({ candidates: [pid], baseline: baseline(pid.fingerprint, 'f1:gone', 'f1:too') })

    expect(said(resolved)).toStrictEqual([
      'baseline-stale baseline.json:1:1 2 of 3 entries of `baseline.json` no longer occur (take them out with --write-baseline baseline.json, which also accepts what is new)',
    ])
  })
})

describe('what is locked', () => {
  test.each([
    ['a control', { controls: ['host-pid'], severities: [] }],
    ['a severity', { controls: [], severities: ['high' as const] }],
  ])('by %s stays, and the attempt is known', (_, lock) => {
    const entries = [entry({ controls: ['host-pid', 'host-network'] })]

    const { applied, locked, summary } = resolve({ candidates: [pid, network], entries, lock })

    expect([...applied.keys()]).toStrictEqual([network])
    expect(locked).toMatchObject([
      { candidate: pid, declared: { location: { file: 'seaworthy.yaml', line: 2 } } },
    ])
    expect(summary.unused).toBe(0)
  })

  test('stays although a baseline holds it', () => {
    const lock = { controls: ['host-pid'], severities: [] }

    const { applied, locked } = resolve({ candidates: [pid], baseline: baseline(pid.fingerprint), lock })

    expect(applied.size).toBe(0)
    expect(locked).toStrictEqual([{ candidate: pid }])
  })

  test('is one attempt for each finding, whatever the number of exceptions and renderings', () => {
    const lock = { controls: ['host-pid'], severities: [] }
    const again = { ...pid }

    const { locked } = resolve({ candidates: [pid, again], entries: [entry({}), entry({})], lock })

    expect(locked).toHaveLength(1)
  })

  test('is no attempt where the exception would not apply anyhow', () => {
    const lock = { controls: ['host-pid'], severities: [] }

    expect(
      resolve({ candidates: [pid], entries: [entry({ expires: '2020-01-01' })], lock }).locked,
    ).toStrictEqual([])
  })

  test('by a name that nobody knows is said, since it locks nothing', () => {
    expect(said(resolve({ lock: { controls: ['host-pdi'], severities: [] } }))).toStrictEqual([
      'exception-unknown-control `exceptions.lock` names the unknown control `host-pdi` (did you mean `host-pid`?)',
    ])
  })
})
