import { describe, expect, test } from 'vitest'
import type { Coverage, Fact, Resource } from '#model'
import type { GivenNodes } from './node-facts.ts'
import { withNodes } from './with-nodes.ts'

const node = (name: string): Resource => ({ kind: 'Node', group: '', name }) as Resource
const flags = (names: readonly string[], from: string): Fact => ({
  fact: 'kubelet-flags',
  value: Object.fromEntries(names.map((name) => [name, { from }])),
  provenance: from,
})
const given = (names: readonly string[], facts: readonly Fact[]): GivenNodes => ({
  nodes: names,
  told: [],
  files: ['n.json'],
  facts,
  coverage: [],
  diagnostics: [],
})
const forbidden: Coverage = { of: 'kubelet-flags', state: 'forbidden', reason: 'no right' }

describe('a target with what its nodes say', () => {
  test('takes their word before what was seen from outside, and keeps the rest', () => {
    const target = {
      resources: [node('a'), node('b')],
      facts: [flags(['a', 'b'], 'cluster')],
      coverage: [],
    }

    const { facts, coverage } = withNodes(target, given(['a'], [flags(['a'], 'node')]))

    expect(facts).toEqual([
      {
        fact: 'kubelet-flags',
        value: { a: { from: 'node' }, b: { from: 'cluster' } },
        provenance: 'cluster; node',
      },
    ])
    expect(coverage).toEqual([])
  })

  test('knows nothing of nodes that said nothing', () => {
    const target = { resources: ['a', 'b', 'c'].map(node), facts: [], coverage: [forbidden] }

    const { coverage } = withNodes(target, given(['a'], [flags(['a'], 'node')]))

    expect(coverage).toContainEqual({
      of: 'kubelet-flags',
      state: 'left-out',
      reason: 'no facts of node `b` and 1 more were given',
    })
  })

  test('has no gap where every node spoke', () => {
    const target = { resources: ['a', 'b'].map(node), facts: [], coverage: [forbidden] }

    const { coverage } = withNodes(target, given(['a', 'b'], [flags(['a', 'b'], 'node')]))

    expect(coverage).toEqual([])
  })
})

test('of a node that said nothing only what is intended is known, by which nothing passes', () => {
  const inconclusive = { code: 'intended-only', message: 'the ConfigMap says what is intended' }
  const intended = { ...flags(['a', 'b'], 'ConfigMap'), inconclusive }
  const target = { resources: ['a', 'b'].map(node), facts: [intended], coverage: [] }
  const factOf = (...names: readonly string[]): Fact =>
    withNodes(target, given(names, [flags(names, 'node')])).facts[0]!

  expect(factOf('a').inconclusive).toEqual(inconclusive)
  expect(factOf('a', 'b')).not.toHaveProperty('inconclusive')
})
