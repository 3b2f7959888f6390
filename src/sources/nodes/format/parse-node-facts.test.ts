import { describe, expect, test } from 'vitest'
import { mergeNodeFacts } from './merge-node-facts.ts'
import type { NodeFacts } from './node-facts.ts'
import { NodeFactsError } from './node-facts-error.ts'
import { parseNodeFacts } from './parse-node-facts.ts'

function aNode(node: string, more: Partial<NodeFacts> = {}): NodeFacts {
  return {
    kind: 'NodeFacts',
    schemaVersion: 1,
    tool: { name: 'seaworthy', version: '1.0.0' },
    node,
    collectedAt: '2026-11-25T00:00:00Z',
    facts: {},
    provenance: {},
    unread: [],
    ...more,
  }
}

describe('a file of node facts', () => {
  test('may hold one node, or one a line', () => {
    const nodes = [aNode('a'), aNode('b', { facts: { 'kubelet-flags': { b: { v: '2' } } } })]
    const lines = nodes.map((node) => JSON.stringify(node)).join('\n')

    expect(parseNodeFacts(JSON.stringify(nodes[0], undefined, 2))).toEqual([nodes[0]])
    expect(parseNodeFacts(`${lines}\n`)).toEqual(nodes)
  })

  test('may hold facts that a newer collector knows, which are passed over', () => {
    const [node] = parseNodeFacts(JSON.stringify(aNode('a', { facts: { 'node-mood': 'good' } as never })))

    expect(node?.facts).toEqual({})
  })

  test.each([
    ['nothing', '', 'it is empty'],
    ['no JSON', 'kind: NodeFacts', 'line 1 is no JSON'],
    ['another kind', '{"kind":"Pod"}', 'its `kind` is not `NodeFacts`'],
    ['a list', '[]', 'its `kind` is not `NodeFacts`'],
    [
      'a newer form',
      JSON.stringify({ ...aNode('a'), schemaVersion: 2 }),
      'its `schemaVersion` is 2, and this version reads 1',
    ],
    [
      'no form',
      JSON.stringify({ ...aNode('a'), schemaVersion: undefined }),
      'its `schemaVersion` is missing',
    ],
    ['no node', JSON.stringify(aNode('')), 'it names no `node`'],
    [
      'words of another node',
      JSON.stringify(aNode('a', { facts: { 'kubelet-flags': { b: {} } } })),
      'the facts of node `a` speak of node `b` in `kubelet-flags`',
    ],
    [
      'a fact of another shape',
      JSON.stringify(aNode('a', { facts: { 'node-files': { a: { '/b': { mode: '0600' } } } } as never })),
      '`node-files` of node `a` is not what it should be',
    ],
  ])('is refused with %s', (_, text, message) => {
    expect(() => parseNodeFacts(text)).toThrow(NodeFactsError)
    expect(() => parseNodeFacts(text)).toThrow(message)
  })
})

describe('facts of several nodes', () => {
  test('are put together by node', () => {
    const nodes = ['a', 'b'].map((node) =>
      aNode(node, {
        facts: { 'kubelet-flags': { [node]: { v: '2' } } },
        provenance: { 'kubelet-flags': 'process 1' },
      }),
    )

    expect(mergeNodeFacts(nodes).facts).toEqual([
      {
        fact: 'kubelet-flags',
        value: { a: { v: '2' }, b: { v: '2' } },
        provenance: 'a: process 1; b: process 1',
      },
    ])
  })

  test('about the cluster are the first one, and a difference is an error', () => {
    const flags = (node: string, anonymous: string): NodeFacts =>
      aNode(node, {
        facts: { 'api-server-flags': { 'anonymous-auth': anonymous, 'advertise-address': node } },
      })
    const { facts, diagnostics } = mergeNodeFacts([
      flags('a', 'false'),
      aNode('b'),
      flags('c', 'true'),
      flags('d', 'false'),
    ])

    expect(facts).toMatchObject([{ fact: 'api-server-flags', value: { 'anonymous-auth': 'false' } }])
    expect(diagnostics).toMatchObject([
      {
        level: 'error',
        message:
          '`api-server-flags` of node `c` differs from that of node `a` in `anonymous-auth`; `a` was judged',
      },
    ])
  })

  test('say what a node could not tell', () => {
    const unread = [
      { fact: 'kubelet-configuration', path: '/a', reason: 'permission denied' },
      { fact: 'node-files', path: '/b', reason: 'permission denied' },
    ] as const

    expect(mergeNodeFacts([aNode('a', { unread })]).coverage).toEqual([
      {
        of: 'kubelet-configuration',
        state: 'forbidden',
        reason: 'cannot read `/a` on node `a`: permission denied',
      },
    ])
  })

  test('name each node once', () => {
    expect(() => mergeNodeFacts([aNode('a'), aNode('a')])).toThrow('node `a` comes twice')
  })
})
