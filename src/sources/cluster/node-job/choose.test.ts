import { describe, expect, test } from 'vitest'
import type { Resource } from '#model'
import { toResource } from '../../documents/to-resource.ts'
import { chooseNodes } from './choose.ts'

function node(name: string, more: { metadata?: object; spec?: object; status?: object } = {}): Resource {
  const ready = { conditions: [{ type: 'Ready', status: 'True' }], nodeInfo: { operatingSystem: 'linux' } }
  const object = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: { 'kubernetes.io/os': 'linux' }, ...more.metadata },
    spec: more.spec ?? {},
    status: more.status ?? ready,
  }
  return toResource(
    object,
    { type: 'cluster', cluster: 'c', uid: name, resourceVersion: '1' },
    '',
  ) as Resource
}

const reasonOf = (one: Resource, selector: Readonly<Record<string, string>> = {}) =>
  chooseNodes([one], selector).left[0]?.reason

describe('the nodes that are asked', () => {
  test('are those that are ready, in the order of their names, cordoned or not', () => {
    const nodes = [node('b'), node('a', { spec: { unschedulable: true, taints: [{ key: 'x' }] } })]

    expect(chooseNodes(nodes, {})).toEqual({ nodes: ['a', 'b'], left: [] })
  })

  test('are not those that could not answer', () => {
    expect(reasonOf(node('n', { status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } }))).toBe(
      'NotReady',
    )
    expect(reasonOf(node('n', { status: {} }))).toBe('NotReady')
    expect(reasonOf(node('n', { metadata: { deletionTimestamp: '2026-11-25T00:00:00Z' } }))).toBe(
      'being removed',
    )
  })

  test('are not those that no container of ours runs on', () => {
    const labelled = (labels: object) => node('n', { metadata: { labels } })
    const virtual = 'virtual, with no machine of its own'

    expect(reasonOf(labelled({ 'kubernetes.io/os': 'windows' }))).toBe('runs Windows')
    expect(reasonOf(labelled({ type: 'virtual-kubelet' }))).toBe(virtual)
    expect(reasonOf(labelled({ 'eks.amazonaws.com/compute-type': 'fargate' }))).toBe(virtual)
    expect(reasonOf(node('n', { spec: { taints: [{ key: 'virtual-kubelet.io/provider' }] } }))).toBe(virtual)
  })

  test('are not those that the configuration does not select, which is no fault', () => {
    const { left } = chooseNodes([node('n')], { pool: 'a' })

    expect(left).toMatchObject([{ node: 'n', asked: false }])
    expect(chooseNodes([node('n', { metadata: { labels: { pool: 'a' } } })], { pool: 'a' }).nodes).toEqual([
      'n',
    ])
  })
})
