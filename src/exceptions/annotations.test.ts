import { describe, expect, test } from 'vitest'
import { finding, resolve, resourcesOf, said } from './testing/sample.ts'

function deployment(own: string, pod: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  annotations: {${own}}
spec:
  template:
    metadata:
      annotations: {${pod}}
    spec: {hostNetwork: true}
`
}

function exceptionsOf(text: string) {
  const [resource] = resourcesOf(text, 'web.yaml')
  return resolve({
    candidates: [finding(resource, 'host-network', ['spec', 'template', 'spec', 'hostNetwork'])],
  })
}

describe('an annotation accepts findings anywhere on its resource', () => {
  test.each([
    ['on the resource', deployment('allow.seaworthy.dev/host-network: counts packets', '')],
    ['on the pod template', deployment('', 'allow.seaworthy.dev/host-network: counts packets')],
    ["by another tool's id", deployment('allow.seaworthy.dev/KSV-0009: counts packets', '')],
    ['after two dashes', deployment('allow.seaworthy.dev/host-network: "-- counts packets"', '')],
  ])('%s', (_, text) => {
    const { applied, diagnostics } = exceptionsOf(text)

    expect([...applied.values()]).toStrictEqual([{ kind: 'annotation', reason: 'counts packets' }])
    expect(diagnostics).toStrictEqual([])
  })

  test('by an older id, and says the present one', () => {
    const resolved = exceptionsOf(deployment('allow.seaworthy.dev/host-net: counts packets', ''))

    expect(resolved.applied.size).toBe(1)
    expect(said(resolved)).toStrictEqual([
      'exception-renamed web.yaml:5:17 control `host-net` is called `host-network` now (write `host-network` instead)',
    ])
  })

  test.each([
    'until 2027-01-31 -- counts packets',
    'until 2027-01-31 counts packets',
    'until 2027-01-31: counts packets',
  ])('until a day: %s', (words) => {
    const { applied } = exceptionsOf(
      deployment(`allow.seaworthy.dev/host-network: ${JSON.stringify(words)}`, ''),
    )

    expect([...applied.values()]).toStrictEqual([
      { kind: 'annotation', reason: 'counts packets', until: '2027-01-31' },
    ])
  })

  test('until a day that its reason ends with', () => {
    const { applied } = exceptionsOf(
      deployment('allow.seaworthy.dev/host-network: needed until 2027-01-31', ''),
    )

    expect([...applied.values()]).toMatchObject([{ reason: 'needed until 2027-01-31', until: '2027-01-31' }])
  })

  test('for a reason that only begins like a day', () => {
    const { applied } = exceptionsOf(deployment('allow.seaworthy.dev/host-network: until we move', ''))

    expect([...applied.values()]).toStrictEqual([{ kind: 'annotation', reason: 'until we move' }])
  })
})

test.each([['""'], ['"  "'], ['until 2027-01-31'], ['"--"'], ['{a: b}'], ['']])(
  'an annotation of %s gives no reason and has its place',
  (value) => {
    const resolved = exceptionsOf(deployment('', `allow.seaworthy.dev/host-network: ${value}`))

    expect(resolved.applied.size).toBe(0)
    expect(said(resolved)).toStrictEqual([
      'exception-reasonless web.yaml:9:21 the exception for `host-network` gives no reason and does not apply (add `-- reason`, or `reason:` in the configuration)',
    ])
  },
)

test('an annotation says nothing of other resources', () => {
  const text = [deployment('allow.seaworthy.dev/host-network: x', ''), deployment('', '')].join('---\n')
  const candidates = resourcesOf(text).map((resource) => finding(resource, 'host-network'))

  const { applied } = resolve({ candidates })

  expect(candidates.map((candidate) => applied.has(candidate))).toStrictEqual([true, false])
})

test('annotations of a wrong type are none', () => {
  const resources = resourcesOf(
    'kind: Pod\nmetadata: {name: a, annotations: [x]}\n---\nkind: Pod\nmetadata: 3\n',
  )

  expect(said(resolve({ resources }))).toStrictEqual([])
})
