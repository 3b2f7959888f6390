import { describe, expect, test } from 'vitest'
import type { Resource } from '#model'
import type { RoleBinding } from '#schema'
import { type RoleLook, rulesGranted } from './granted.ts'

const reading = { apiGroups: [''], resources: ['pods'], verbs: ['get'] }
const writing = { apiGroups: [''], resources: ['pods'], verbs: ['create'] }

const role = (kind: string, name: string, object: object, labels: object = {}): Resource =>
  ({ kind, name, labels, object }) as Resource

const bindingTo = (kind: string, name: string): Resource<RoleBinding> =>
  ({ namespace: 'shop', object: { roleRef: { kind, name } } }) as Resource<RoleBinding>

const lookAt = (...resources: readonly Resource[]): RoleLook =>
  ({
    byName: (kind: string, _: unknown, name: string) =>
      resources.find((one) => one.kind === kind && one.name === name) ?? 'unknown',
    all: (kind: string) => resources.filter((one) => one.kind === kind),
  }) as unknown as RoleLook

describe('rulesGranted', () => {
  test('are those of the role', () => {
    const look = lookAt(role('Role', 'reader', { rules: [reading] }))

    expect(rulesGranted(bindingTo('Role', 'reader'), look)).toEqual([reading])
  })

  test('hold those of aggregated roles', () => {
    const look = lookAt(
      role('ClusterRole', 'whole', {
        rules: [],
        aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: 'of' } }] },
      }),
      role('ClusterRole', 'part', { rules: [writing] }, { part: 'of' }),
      role('ClusterRole', 'other', { rules: [reading] }),
    )

    expect(rulesGranted(bindingTo('ClusterRole', 'whole'), look)).toEqual([writing])
  })

  test('of a role that every API server has are known without seeing it', () => {
    expect(rulesGranted(bindingTo('ClusterRole', 'cluster-admin'), lookAt())).toHaveLength(1)
    expect(rulesGranted(bindingTo('ClusterRole', 'view'), lookAt())).toEqual([])
  })

  test('are unknown of a role that is not in sight', () => {
    expect(rulesGranted(bindingTo('Role', 'view'), lookAt())).toBeUndefined()
  })
})
