import { describe, expect, test } from 'vitest'
import type { Resource } from '#model'
import type { RoleBinding } from '#schema'
import { granted } from './granted.ts'
import type { AccessView } from './view.ts'

const reading = { apiGroups: [''], resources: ['pods'], verbs: ['get'] }
const writing = { apiGroups: [''], resources: ['pods'], verbs: ['create'] }

const role = (kind: string, name: string, object: object, labels: object = {}): Resource =>
  ({ id: `${kind}/${name}`, kind, name, labels, object, origin: { type: 'file' } }) as Resource

const aggregateToView = { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' }

const bindingTo = (kind: string, name: string): Resource<RoleBinding> =>
  ({ namespace: 'shop', object: { roleRef: { kind, name } } }) as Resource<RoleBinding>

const lookAt = (...resources: readonly Resource[]): AccessView =>
  ({
    byName: (kind: string, _: unknown, name: string) =>
      resources.find((one) => one.kind === kind && one.name === name) ?? 'unknown',
    all: (kind: string) => resources.filter((one) => one.kind === kind),
  }) as unknown as AccessView

describe('granted', () => {
  test('are those of the role', () => {
    const look = lookAt(role('Role', 'reader', { rules: [reading] }))

    expect(granted(bindingTo('Role', 'reader'), look)).toEqual([reading])
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

    expect(granted(bindingTo('ClusterRole', 'whole'), look)).toEqual([writing])
  })

  test('of a default role hold those that roles in sight add to it', () => {
    const added = role('ClusterRole', 'part', { rules: [writing] }, aggregateToView)

    expect(granted(bindingTo('ClusterRole', 'admin'), lookAt(added))).toContain(writing)
    expect(granted(bindingTo('ClusterRole', 'cluster-admin'), lookAt(added))).not.toContain(writing)
  })

  test('of a role that every API server has are known without seeing it', () => {
    expect(granted(bindingTo('ClusterRole', 'cluster-admin'), lookAt())).toHaveLength(2)
    expect(granted(bindingTo('ClusterRole', 'system:discovery'), lookAt())).toEqual([])
  })

  test('are unknown of a role that is not in sight', () => {
    expect(granted(bindingTo('Role', 'view'), lookAt())).toBeUndefined()
  })
})
