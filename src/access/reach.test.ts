import { describe, expect, test } from 'vitest'
import type { Resource } from '#model'
import { reachOf, reachWithin } from './reach.ts'
import { type AccessView, indexBindings } from './view.ts'

const resource = (kind: string, name: string, rest: object = {}, place: Partial<Resource> = {}): Resource =>
  ({
    id: `${kind}/${name}`,
    kind,
    name,
    namespace: undefined,
    labels: {},
    object: rest,
    ...place,
  }) as Resource

const binding = (kind: string, role: Resource, place: Partial<Resource> = {}): Resource =>
  resource(
    kind,
    `${role.name}-${kind}`,
    { roleRef: { kind: role.kind, name: role.name }, subjects: [{ kind: 'User', name: 'a' }] },
    place,
  )

const lookAt = (...resources: readonly Resource[]): AccessView => {
  const look = { all: (kind: string) => resources.filter((one) => one.kind === kind) }
  return { ...look, bindings: () => indexBindings(look as never) } as unknown as AccessView
}

const reach = (role: Resource, ...others: readonly Resource[]): string =>
  reachOf(role, lookAt(role, ...others)).of

describe('reachOf', () => {
  const role = resource('ClusterRole', 'reader', {}, { labels: { part: 'reader' } })
  const aggregating = resource('ClusterRole', 'whole', {
    aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: 'reader' } }] },
  })

  test('is nobody without a binding, or with one that has no subjects', () => {
    expect(reach(role)).toBe('nobody')
    expect(
      reach(
        role,
        resource('ClusterRoleBinding', 'empty', { roleRef: { kind: 'ClusterRole', name: 'reader' } }),
      ),
    ).toBe('nobody')
  })

  test('is the widest of its bindings', () => {
    const narrow = binding('RoleBinding', role, { namespace: 'shop' })

    expect(reach(role, narrow)).toBe('namespace')
    expect(reach(role, narrow, binding('ClusterRoleBinding', role))).toBe('cluster')
  })

  test('goes through roles that aggregate it, in a circle too', () => {
    const circle = resource(
      'ClusterRole',
      'reader',
      { aggregationRule: { clusterRoleSelectors: [{}] } },
      { labels: { part: 'reader' } },
    )

    expect(reach(role, aggregating, binding('ClusterRoleBinding', aggregating))).toBe('cluster')
    expect(reach(circle, aggregating)).toBe('nobody')
  })

  test('of a Role is its own namespace', () => {
    const own = resource('Role', 'reader', {}, { namespace: 'shop' })

    expect(reach(own, binding('RoleBinding', own, { namespace: 'other' }))).toBe('nobody')
    expect(reach(own, binding('RoleBinding', own, { namespace: 'shop' }))).toBe('namespace')
  })
})

test('reachWithin counts what binds in one namespace, and in all', () => {
  const role = resource('ClusterRole', 'writer')
  const narrow = binding('RoleBinding', role, { namespace: 'shop' })
  const within = (namespace: string, ...others: readonly Resource[]): string | undefined =>
    reachWithin(role, lookAt(role, ...others), namespace)?.of

  expect(within('shop', narrow)).toBe('namespace')
  expect(within('other', narrow)).toBeUndefined()
  expect(within('other', binding('ClusterRoleBinding', role))).toBe('cluster')
  expect(within('other')).toBe('nobody')
})
