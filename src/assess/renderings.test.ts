import { expect, test } from 'vitest'
import type { EngineFinding } from '#engine'
import { mergeRenderings } from './renderings.ts'
import { renderedIn, resourcesIn } from './testing/sample.ts'

const pod = (name: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n`

function findings(rendering: string, ...names: readonly string[]): EngineFinding[] {
  return renderedIn(names.map(pod).join('---\n'), '', rendering).map((resource) => ({
    control: 'some-control',
    severity: 'medium',
    scope: 'workload',
    resource,
    path: ['spec'],
    message: `\`${resource.name}\` has it`,
    evidence: [],
    related: [],
    fingerprint: `f1:${rendering}/${resource.name}`,
    profile: 0,
  }))
}

function merged(all: readonly EngineFinding[]): unknown[] {
  return mergeRenderings(all, () => true).map(({ all: own }) => own.map(({ fingerprint }) => fingerprint))
}

test('what two renderings have alike is one finding with both names', () => {
  const [one, ...others] = mergeRenderings(
    [...findings('dev', 'dev-web'), ...findings('prod', 'prod-web')],
    () => true,
  )

  expect(others).toEqual([])
  expect(one).toMatchObject({ finding: { fingerprint: 'f1:dev/dev-web' }, renderings: ['dev', 'prod'] })
})

test('a chart that is rendered once has no names of renderings', () => {
  const [one] = mergeRenderings(findings('default', 'web'), () => false)

  expect(one).not.toHaveProperty('renderings')
})

test('several objects of one template are merged each with its own', () => {
  expect(merged([...findings('dev', 'a', 'b'), ...findings('prod', 'b', 'a')])).toEqual([
    ['f1:dev/a', 'f1:prod/a'],
    ['f1:dev/b', 'f1:prod/b'],
  ])
  expect(merged([...findings('dev', 'dev-a', 'dev-b'), ...findings('prod', 'prod-a', 'prod-b')])).toEqual([
    ['f1:dev/dev-a', 'f1:prod/prod-a'],
    ['f1:dev/dev-b', 'f1:prod/prod-b'],
  ])
})

test('another severity, path or message is another finding', () => {
  const [dev] = findings('dev', 'web')
  const [prod] = findings('prod', 'web')

  const differences = [{ severity: 'low' }, { path: ['metadata'] }, { message: 'another' }] as const

  for (const difference of differences) {
    expect(mergeRenderings([dev!, { ...prod!, ...difference }], () => true)).toHaveLength(2)
  }
})

test('plain manifests are never merged', () => {
  const plain = [...resourcesIn(pod('web')), ...resourcesIn(pod('web'))]
  const all = plain.map((resource) => ({ ...findings('dev', 'web')[0]!, resource }))

  expect(mergeRenderings(all, () => false)).toHaveLength(2)
})
