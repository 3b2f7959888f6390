import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Result } from '#model'
import { asSaved, sampleOptions, sampleResult } from '../testing/result.ts'
import { messageOf } from './message.ts'
import { sarif } from './sarif.ts'
import { artifact } from './uri.ts'

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

interface Place {
  readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string }; readonly region: Region }
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly Rule[]
      readonly supportedTaxonomies: readonly { readonly name: string }[]
    }
  }
  readonly taxonomies: readonly { readonly name: string; readonly taxa: readonly { readonly id: string }[] }[]
  readonly invocations: readonly {
    readonly executionSuccessful: boolean
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[]
  }[]
  readonly results: readonly SarifResult[]
}

interface Rule {
  readonly id: string
  readonly help?: { readonly text: string; readonly markdown: string }
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity': string }
  readonly relationships?: readonly {
    readonly target: { readonly id: string; readonly toolComponent: { readonly index: number } }
  }[]
}

interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly locations: readonly Place[]
  readonly relatedLocations: readonly Place[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[]
  readonly fixes?: readonly {
    readonly artifactChanges: readonly { readonly replacements: readonly Replacement[] }[]
  }[]
}

interface Replacement {
  readonly deletedRegion: { readonly byteOffset: number; readonly byteLength: number }
  readonly insertedContent: { readonly text: string; readonly binary: string }
}

const runOf = (result: Result): Run =>
  (JSON.parse(sarif(result, sampleOptions, asSaved)) as { runs: Run[] }).runs[0]!

const [first] = sampleResult.findings as [Finding]

describe('sarif', () => {
  const run = runOf(sampleResult)

  test('has a result for each finding that leads to its rule', () => {
    const { rules } = run.tool.driver

    expect(run.results).toHaveLength(sampleResult.findings.length)
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex]!.id).toBe(ruleId)
    for (const rule of rules) expect(rule.help!.markdown).toContain('**How to mend it.**')
  })

  test('grades as GitHub sorts', () => {
    const grades = Object.fromEntries(
      run.tool.driver.rules.map(({ id, properties }) => [id, properties['security-severity']]),
    )

    expect(grades).toMatchObject({
      'privileged-container': '8.0',
      'latest-image-tag': '5.5',
      'default-namespace': '2.0',
    })
    expect(run.results.map(({ level }) => level)).toEqual([
      'error',
      'error',
      'warning',
      'warning',
      'warning',
      'note',
      'error',
    ])
  })

  test('gives regions in lines and columns that begin at 1', () => {
    const places = run.results.flatMap(({ locations, relatedLocations }) => [
      ...locations,
      ...relatedLocations,
    ])
    const regions = places.flatMap(({ physicalLocation }) => physicalLocation?.region ?? [])

    expect(regions).toHaveLength(7)
    for (const { startLine, startColumn, endLine, endColumn } of regions) {
      expect(Math.min(startLine, startColumn, endLine - startLine + 1)).toBeGreaterThanOrEqual(1)
      expect(endLine > startLine || endColumn >= startColumn).toBe(true)
    }
  })

  test('suppresses what is excepted, with the reason', () => {
    const suppressed = run.results.filter(({ suppressions }) => suppressions !== undefined)

    expect(suppressed.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification: 'watches the node' }],
    ])
  })

  test('offers edits as byte ranges with the new bytes, but none that is refused', () => {
    const offered = run.results.filter(({ fixes }) => fixes !== undefined)
    const [replacement] = offered[0]!.fixes![0]!.artifactChanges[0]!.replacements

    expect(replacement).toEqual({
      deletedRegion: { byteOffset: 100, byteLength: 4 },
      insertedContent: { text: 'false', binary: 'ZmFsc2U=' },
    })
    expect(offered.map(({ ruleId }) => ruleId)).not.toContain('latest-image-tag')
  })

  test('has frameworks as taxonomies that rules lead to', () => {
    const [{ relationships = [] } = { relationships: [] }] = run.tool.driver.rules.filter(
      ({ id }) => id === 'privileged-container',
    )
    const { target } = relationships[0]!

    expect(run.taxonomies[target.toolComponent.index]).toMatchObject({
      name: 'pss-baseline',
      taxa: [{ id: 'host-ports' }, { id: 'privileged' }],
    })
    expect(target.id).toBe('privileged')
    expect(run.tool.driver.supportedTaxonomies).toMatchObject([
      { name: 'cis-1.12' },
      { name: 'pss-baseline' },
    ])
  })

  test('says of the run what was wrong with the input and what was not evaluated', () => {
    const [invocation] = run.invocations

    expect(invocation!.executionSuccessful).toBe(false)
    expect(invocation!.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      'a mapping value is not allowed here (quote the value)',
      'nothing is excepted by this (remove it)',
      'rendered with `ci/x-values.yaml` (list the chart under `sources`)',
      '`dangling-service-account` not evaluated on 1 resource: service accounts could not be listed',
      '`dangling-service-account` not evaluated on 3 resources: not in these files',
    ])
  })

  test('describes a finding that no control stands behind', () => {
    const { rules } = runOf({ ...sampleResult, findings: [{ ...first, control: 'locked-exception' }] }).tool
      .driver

    expect(rules.at(-1)).toMatchObject({ id: 'locked-exception', properties: { 'security-severity': '8.0' } })
  })
})

describe('sarif keeps to what GitHub takes', () => {
  test('25,000 results, open ones first, the worst first, and says how many are left out', () => {
    const findings = Array.from({ length: 25_010 }, (_, index): Finding => {
      const excepted = index < 20 ? { exception: { kind: 'baseline', reason: 'old' } as const } : {}
      return {
        ...first,
        ...excepted,
        severity: index === 25_009 ? 'critical' : 'low',
        fingerprint: `f1:${index}`,
      }
    })

    const { results, invocations } = runOf({ ...sampleResult, findings })

    expect(results).toHaveLength(25_000)
    expect(results[0]!.partialFingerprints).toEqual({ 'seaworthy/v1': 'f1:25009' })
    expect(results.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(10)
    expect(invocations[0]!.toolExecutionNotifications.at(-1)!.message.text).toBe(
      '10 findings left out: GitHub takes no more',
    )
  })

  test('20 tags of a rule and 1,000 locations of a result', () => {
    const frameworks = Array.from({ length: 40 }, (_, index) => `framework/${index}`)
    const related = Array.from({ length: 2000 }, () => ({
      message: 'see',
      resource: first.resource!,
      location: first.location!,
    }))

    const run = runOf({ ...sampleResult, findings: [{ ...first, frameworks, related }] })

    expect(run.tool.driver.rules[0]!.properties.tags).toHaveLength(20)
    expect(run.results[0]!.locations.length + run.results[0]!.relatedLocations.length).toBe(1000)
  })
})

describe('artifact', () => {
  test('is a relative reference that leads back to the path', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 4 }),
        (steps) => {
          const path = steps.join('/').replace(/^\/+/, '')
          const { uri } = artifact(path)

          expect(decodeURIComponent(uri)).toBe(path.toWellFormed())
          expect(uri).toMatch(/^(?!\/\/)[\w.!~*'()%/-]*$/)
        },
      ),
    )
  })

  test.each([
    ['javascript:alert(1).yaml', 'javascript%3Aalert(1).yaml'],
    ['//host/share.yaml', '/host/share.yaml'],
    ['a b/ü?.yaml', 'a%20b/%C3%BC%3F.yaml'],
  ])('of %s is %s', (path, uri) => {
    expect(artifact(path).uri).toBe(uri)
  })
})

test.each([
  ['{0} and {x}', '{{0}} and {{x}}'],
  ['[text](javascript:x)', String.raw`\[text](javascript:x)`],
  ['containers[api]', 'containers[api]'],
])('messageOf lets %s stand for itself', (text, expected) => {
  expect(messageOf(text)).toEqual({ text: expected })
})
