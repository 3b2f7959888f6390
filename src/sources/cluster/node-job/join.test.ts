import { describe, expect, test } from 'vitest'
import type { Coverage, Fact } from '#model'
import type { NodeFacts } from '../../nodes/format/node-facts.ts'
import { factsLeftOut } from '../left-out.ts'
import { withNodeFacts } from './join.ts'
import type { Unread } from './outcome.ts'

function told(node: string, facts: NodeFacts['facts'] = {}): NodeFacts {
  return {
    kind: 'NodeFacts',
    schemaVersion: 1,
    tool: { name: 'seaworthy', version: '0' },
    node,
    collectedAt: '2026-11-25T00:00:00Z',
    facts: { 'node-system': { [node]: {} }, 'node-files': { [node]: {} }, ...facts },
    provenance: {},
    unread: [],
  }
}

const notReady: Unread = { node: 'node4', reason: 'NotReady', asked: true }
const refused: Unread = { node: 'node5', reason: 'refused by Pod Security', asked: true, hint: 'label it' }
const windows: Unread = { node: 'win1', reason: 'runs Windows', asked: false }

const seen = (facts: readonly Fact[] = [], coverage: readonly Coverage[] = factsLeftOut) => ({
  facts,
  coverage,
})
const row = (rows: readonly Coverage[], name: string) => rows.filter(({ of }) => of === name)

describe('facts of nodes over what the API told', () => {
  test('of all nodes leave nothing open but what no node tells', () => {
    const { facts, coverage, diagnostics } = withNodeFacts(seen(), [told('a'), told('b')], [])

    expect(facts.find(({ fact }) => fact === 'node-files')?.value).toEqual({ a: {}, b: {} })
    expect(row(coverage, 'node-files')).toEqual([])
    expect(row(coverage, 'audit-policy')).toEqual([
      { of: 'audit-policy', state: 'left-out', reason: 'none of the nodes tells it' },
    ])
    expect(diagnostics).toEqual([])
  })

  test('of some nodes say for each fact which are missing, and why', () => {
    const nodes = [told('node1'), told('node2'), told('node3')]
    const { coverage, diagnostics } = withNodeFacts(seen(), nodes, [notReady, refused])
    const reason = 'node facts of 3 of 5 nodes; node4: NotReady; node5: refused by Pod Security'

    expect(row(coverage, 'node-files')).toEqual([{ of: 'node-files', state: 'absent', reason }])
    expect(row(coverage, 'audit-policy')).toEqual([{ of: 'audit-policy', state: 'absent', reason }])
    expect(diagnostics).toEqual([{ level: 'error', code: 'nodes-unread', message: reason, hint: 'label it' }])
  })

  test('do not miss the nodes that nobody asks', () => {
    const { coverage, diagnostics } = withNodeFacts(seen(), [told('node1')], [windows])

    expect(row(coverage, 'node-files')).toMatchObject([{ state: 'left-out' }])
    expect(diagnostics).toMatchObject([{ level: 'note' }])
  })

  test('outweigh the API’s, whose word stays for nodes that are silent', () => {
    const api: Fact = {
      fact: 'kubelet-configuration',
      value: { node1: { port: 1 }, node4: { port: 4 } },
      provenance: 'configz',
    }
    const nodes = [told('node1', { 'kubelet-configuration': { node1: { port: 2 } } })]
    const { facts, coverage } = withNodeFacts(seen([api]), nodes, [notReady])

    expect(facts.find(({ fact }) => fact === 'kubelet-configuration')).toMatchObject({
      value: { node1: { port: 2 }, node4: { port: 4 } },
    })
    expect(row(coverage, 'kubelet-configuration')).toEqual([])
  })

  test('settle what the API told as intended alone, unless a node is silent', () => {
    const intended: Fact = {
      fact: 'kubelet-configuration',
      value: { node1: {}, node4: {} },
      provenance: 'ConfigMap',
      inconclusive: { code: 'intended-only', message: 'intended' },
    }
    const nodes = [told('node1', { 'kubelet-configuration': { node1: {} } })]
    const find = (unread: readonly Unread[]) =>
      withNodeFacts(seen([intended]), nodes, unread).facts.find((one) => one.fact === intended.fact)

    expect(find([])?.inconclusive).toBeUndefined()
    expect(find([notReady])?.inconclusive).toEqual(intended.inconclusive)
  })
})

test('many nodes are counted', () => {
  const unread = Array.from({ length: 40 }, (_, index) => ({ ...notReady, node: `n${index}` }))
  const [diagnostic] = withNodeFacts(seen(), [], unread).diagnostics

  expect(diagnostic?.message).toBe('node facts of 0 of 40 nodes; n0, n1, n2, n3, n4 and 35 more: NotReady')
})
