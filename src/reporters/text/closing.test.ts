import { describe, expect, test } from 'vitest'
import type { Finding, Result } from '#model'
import type { ReportOptions } from '../reporter.ts'
import { asSaved, sampleOptions, sampleResult } from '../testing/result.ts'
import { closingLines } from './closing.ts'
import { offeredFixes } from './offered.ts'
import { styleFor } from './style.ts'

const close = (result: Partial<Result>, options: Partial<ReportOptions> = {}, detail = asSaved): string[] => {
  const whole = { ...sampleResult, ...result }
  return closingLines(
    whole,
    offeredFixes(whole, detail),
    { ...sampleOptions, ...options },
    styleFor(sampleOptions),
  )
}

const quietExceptions = { applied: 0, expiring: [], unused: 0, expired: 0 }
const { summary } = sampleResult
const complete = { ...summary, complete: true, excepted: 0, notEvaluated: 0, skipped: 0 }
const seen: Partial<Result> = {
  summary: complete,
  diagnostics: [],
  notEvaluated: [],
  exceptions: quietExceptions,
  coverage: { ...sampleResult.coverage, outOfRange: [] },
}
const nothing = { critical: 0, high: 0, medium: 0, low: 0 }

describe('closingLines', () => {
  test('say counts, fixes, exceptions, coverage and verdict, in line with each other', () => {
    const lines = close({ summary: { ...summary, complete: true }, diagnostics: [], notEvaluated: [] })

    expect(lines).toEqual([
      '6 findings in 4 of 6 resources   2 high  3 medium  1 low',
      'fix         4 unsafe                                  seaworthy fix --unsafe --diff deploy',
      'exceptions  1 applies, 1 expires in 9 days, 1 unused',
      'coverage    6 of 6 controls for manifests; 2 files skipped, not Kubernetes; 1 control needs a cluster',
      'FAIL        2 at or above high (--fail-on high)       1.3 s',
    ])
  })

  test('leave out what there is nothing to say of, but never the coverage', () => {
    const lines = close({
      ...seen,
      findings: [],
      frameworks: [],
      summary: { ...complete, findings: nothing, gate: { failOn: 'high', crossed: false } },
    })

    expect(lines).toEqual([
      'no findings in 6 resources',
      'coverage    7 of 7 controls for manifests',
      'PASS        none at or above high (--fail-on high)    1.3 s',
    ])
  })

  test('say that nothing was judged where there is no resource', () => {
    const lines = close({ ...seen, findings: [], summary: { ...complete, resources: 0, findings: nothing } })

    expect(lines[0]).toBe('no resources found: nothing was judged')
    expect(lines.at(-1)).toMatch(/^EMPTY {7}nothing to judge is no pass/)
  })

  test('say why a run is incomplete, and never that nothing was found in all', () => {
    const lines = close({
      findings: [],
      summary: { ...summary, findings: nothing, gate: { failOn: 'high', crossed: false } },
    })

    expect(lines[0]).toBe('no findings but 1 accepted in what was read (6 resources)')
    expect(lines.at(-1)).toBe(
      'INCOMPLETE  1 error, 1 verdict not evaluated; none at or above high (--fail-on high)  1.3 s',
    )
  })

  test('say what the credentials may not read, what it costs and which command prints it', () => {
    const reason = { code: 'forbidden', message: 'cannot list `Role`: forbidden' }
    const lines = close({
      target: {
        ...sampleResult.target,
        cluster: { name: 'prod', version: 'v1.37.1', responsibility: 'customer' },
      },
      notEvaluated: ['a', 'b', 'a'].map((control) => ({ control, reason, count: 1, resources: [] })),
      coverage: {
        ...sampleResult.coverage,
        rows: [
          { of: 'Role', state: 'forbidden', resource: 'roles.rbac.authorization.k8s.io' },
          { of: 'api-server-metrics', state: 'forbidden', resource: '/metrics' },
          { of: 'kube-proxy-flags', state: 'forbidden' },
          { of: 'Secret', state: 'left-out' },
        ],
      },
    })

    expect(lines).toContain(
      'forbidden   /metrics, roles.rbac.authorization.k8s.io (2 controls not evaluated)  seaworthy rbac --check --cluster prod',
    )
  })

  test('say of a cluster of which something was left out that nothing was found in what was read', () => {
    const rows = [{ of: 'Secret', state: 'left-out' } as const]
    const lines = close({
      ...seen,
      findings: [],
      summary: { ...complete, findings: nothing, gate: { failOn: 'high', crossed: false } },
      target: {
        ...sampleResult.target,
        cluster: { name: 'prod', version: 'v1.37.1', responsibility: 'customer' },
      },
      notEvaluated: ['a', 'b', 'c'].map((control) => ({
        control,
        reason: { code: 'left-out', message: control === 'c' ? 'needs node facts' : '`Secret` is left out' },
        count: 1,
        resources: [],
      })),
      coverage: { ...sampleResult.coverage, outOfRange: [], rows },
    })

    expect(lines[0]).toBe('no findings in what was read (6 resources)')
    expect(lines).toContain('left out    2 controls: `Secret` is left out')
    expect(lines).toContain('            1 control: needs node facts')
    expect(lines.at(-1)).toContain('PASS')
  })

  test('say that coverage was required where nothing else is amiss', () => {
    const lines = close({ ...seen, summary: { ...complete, complete: false } })

    expect(lines.at(-1)).toContain('INCOMPLETE  coverage is required (--require-coverage)')
  })

  test.each([
    ['never', false, 'PASS        no gate (--fail-on never)'],
    ['critical', true, "FAIL        an environment's own gate is crossed (--fail-on critical elsewhere)"],
    ['never', true, "FAIL        an environment's own gate is crossed (--fail-on never elsewhere)"],
    ['low', true, 'FAIL        6 at or above low (--fail-on low)'],
  ] as const)('say of the gate %s, crossed %s: %s', (failOn, crossed, said) => {
    const lines = close({ ...seen, summary: { ...complete, gate: { failOn, crossed } } })

    expect(lines.at(-1)).toContain(said)
  })

  test('count only fixes that are offered', () => {
    const lines = close({
      findings: sampleResult.findings.filter(({ control }) => control === 'latest-image-tag'),
    })

    expect(lines.some((line) => line.startsWith('fix'))).toBe(false)
  })

  test('leave out fixes that turn out to be refused when they are planned', () => {
    const refuse = (findings: readonly Finding[]): Finding[] =>
      findings.map((finding) => ({ ...finding, fix: { ...finding.fix!, refused: 'a shared anchor' } }))

    const lines = close({}, {}, refuse)

    expect(lines.some((line) => line.startsWith('fix'))).toBe(false)
  })

  test('say that fixes are at most so many where there are too many to plan', () => {
    const findings = Array.from({ length: 501 }, () => sampleResult.findings[0]!)

    const lines = close({ findings })

    expect(lines[1]).toBe(
      'fix         up to 501 unsafe                          seaworthy fix --unsafe --diff deploy',
    )
  })

  test('give a short time with two decimals, a longer one with one', () => {
    expect(close({}, { elapsed: 42 }).at(-1)).toMatch(/ 0\.04 s$/)
    expect(close({}, { elapsed: 1349 }).at(-1)).toMatch(/ 1\.3 s$/)
  })
})
