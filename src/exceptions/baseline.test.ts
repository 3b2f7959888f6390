import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '#model'
import { parseBaseline, printBaseline } from './baseline.ts'
import { soak } from '../../test/support/soak.ts'

function accepted(control: string, name: string, fingerprint: string): Finding {
  return {
    control,
    severity: 'high',
    scope: 'workload',
    resource: { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name },
    path: [],
    message: '',
    evidence: [],
    related: [],
    fingerprint,
    frameworks: [],
  }
}

describe('a baseline as text', () => {
  const findings = [
    accepted('host-pid', 'web', 'f1:c'),
    accepted('host-network', 'web', 'f1:b'),
    accepted('host-network', 'api', 'f1:d'),
    accepted('host-network', 'api', 'f1:a'),
  ]

  test('has one line for each finding, by control, resource and fingerprint', () => {
    expect(printBaseline(findings)).toBe(`{
  "schemaVersion": 1,
  "generatedBy": "seaworthy",
  "findings": [
    {"control":"host-network","resource":"Pod/shop/api","fingerprint":"f1:a"},
    {"control":"host-network","resource":"Pod/shop/api","fingerprint":"f1:d"},
    {"control":"host-network","resource":"Pod/shop/web","fingerprint":"f1:b"},
    {"control":"host-pid","resource":"Pod/shop/web","fingerprint":"f1:c"}
  ]
}
`)
  })

  test('is the same whatever the order of the findings', () => {
    const property = fc.property(fc.shuffledSubarray(findings, { minLength: 4 }), (shuffled) => {
      expect(printBaseline(shuffled)).toBe(printBaseline(findings))
    })

    fc.assert(property, { numRuns: soak(20), seed: 4 })
  })

  test('of no findings is a baseline, too', () => {
    expect(printBaseline([])).toContain('"findings": []')
    expect(parseBaseline(printBaseline([]), 'b.json')).toMatchObject({ fingerprints: new Set() })
  })

  test('names a finding on the target as a whole', () => {
    const { resource: _, ...whole } = accepted('host-pid', '', 'f1:w')

    expect(printBaseline([whole])).toContain('{"control":"host-pid","resource":"","fingerprint":"f1:w"}')
  })

  test('is read as it was written', () => {
    const baseline = parseBaseline(printBaseline(findings), 'b.json')

    expect(baseline).toStrictEqual({
      file: 'b.json',
      fingerprints: new Set(['f1:a', 'f1:b', 'f1:c', 'f1:d']),
      controls: new Map([
        ['f1:a', 'host-network'],
        ['f1:d', 'host-network'],
        ['f1:b', 'host-network'],
        ['f1:c', 'host-pid'],
      ]),
    })
  })
})

test.each([
  ['', 'it is not JSON'],
  ['{', 'it is not JSON'],
  ['null', 'its `schemaVersion` is null, not 1'],
  ['[]', 'its `schemaVersion` is null, not 1'],
  ['{"schemaVersion": 2}', 'its `schemaVersion` is 2, not 1'],
  ['{"schemaVersion": 1}', 'it has no list of `findings`'],
  ['{"schemaVersion": 1, "findings": {}}', 'it has no list of `findings`'],
  ['{"schemaVersion": 1, "findings": [{"fingerprint": "f1:a"}, null]}', 'its entry 2 has no fingerprint'],
  ['{"schemaVersion": 1, "findings": [{"fingerprint": 3}]}', 'its entry 1 has no fingerprint'],
  ['{"schemaVersion": 1, "findings": [{"fingerprint": "sha"}]}', 'its entry 1 has no fingerprint'],
])('%s is no baseline', (text, why) => {
  expect(parseBaseline(text, 'b.json')).toBe(why)
})

test('a baseline may begin with a byte order mark and hold fingerprints alone', () => {
  const text = '\uFEFF{"schemaVersion": 1, "findings": [{"fingerprint": "f1:a"}]}'

  expect(parseBaseline(text, 'b.json')).toMatchObject({ fingerprints: new Set(['f1:a']) })
})
