import { expect, test } from 'vitest'
import type { Resource } from '#model'
import { applyChanges, buildInventory, foldedInto, type Inventory } from '../index.ts'

interface Owner {
  readonly kind: string
  readonly name: string
}

function live(kind: string, name: string, object: object, owner?: Owner): Resource {
  const apiVersion = kind === 'Pod' ? 'v1' : kind.endsWith('Job') ? 'batch/v1' : 'apps/v1'
  const group = apiVersion === 'v1' ? '' : apiVersion.split('/')[0]!
  const ownerReferences =
    owner === undefined
      ? []
      : [
          {
            apiVersion: owner.kind.endsWith('Job') ? 'batch/v1' : 'apps/v1',
            ...owner,
            uid: `uid-${owner.name}`,
            controller: true,
          },
        ]
  return {
    id: `${group}/${kind}/shop/${name}`,
    apiVersion,
    group,
    kind,
    namespace: 'shop',
    name,
    labels: {},
    annotations: {},
    object: { apiVersion, kind, metadata: { name, namespace: 'shop', ownerReferences }, ...object },
    origin: { type: 'cluster', cluster: 'test', uid: `uid-${name}`, resourceVersion: '1' },
    source: '',
  }
}

const spec = { containers: [{ name: 'web', image: 'web:1' }] }
const template = { template: { spec } }
const deployment = live('Deployment', 'web', { spec: template })
const replicaSet = live(
  'ReplicaSet',
  'web-1',
  { spec: { replicas: 1, ...template } },
  { kind: 'Deployment', name: 'web' },
)
const pod = live('Pod', 'web-1-a', { spec }, { kind: 'ReplicaSet', name: 'web-1' })

function inventoryOf(...resources: readonly Resource[]): Inventory {
  return buildInventory({ resources, coverage: [{ of: '*', state: 'complete' }] })
}

test('a Deployment stands for its ReplicaSets and their pods', () => {
  const inventory = inventoryOf(deployment, replicaSet, pod)

  expect(foldedInto(inventory, replicaSet)?.name).toBe('web')
  expect(foldedInto(inventory, pod)?.name).toBe('web')
  expect(foldedInto(inventory, deployment)).toBeUndefined()
})

test('a pod stands for itself where it is bare, its owner is not seen, or what runs is another thing', () => {
  const bare = live('Pod', 'bare', { spec })
  const orphan = live('Pod', 'orphan', { spec }, { kind: 'ReplicaSet', name: 'gone' })
  const changed = live(
    'Pod',
    'changed',
    { spec: { containers: [{ name: 'web', image: 'web:2' }] } },
    { kind: 'ReplicaSet', name: 'web-1' },
  )
  const inventory = inventoryOf(deployment, replicaSet, bare, orphan, changed)

  for (const one of [bare, orphan, changed]) expect(foldedInto(inventory, one)).toBeUndefined()
})

test('what is left of an earlier roll-out is folded, what still runs of it is not', () => {
  const old = { template: { spec: { containers: [{ name: 'web', image: 'web:0' }] } } }
  const owner = { kind: 'Deployment', name: 'web' }
  const scaledDown = live('ReplicaSet', 'web-0', { spec: { replicas: 0, ...old } }, owner)
  const running = live('ReplicaSet', 'web-00', { spec: { replicas: 1, ...old } }, owner)
  const inventory = inventoryOf(deployment, scaledDown, running)

  expect(foldedInto(inventory, scaledDown)?.name).toBe('web')
  expect(foldedInto(inventory, running)).toBeUndefined()
})

test('an owner of the same name that came later is another one', () => {
  const later = { ...deployment, origin: { ...deployment.origin, uid: 'other' } } as Resource

  expect(foldedInto(inventoryOf(later, replicaSet), replicaSet)).toBeUndefined()
})

test('a change of the owner unfolds what it made, and says whom that touches', () => {
  const inventory = inventoryOf(deployment, replicaSet, pod)
  const changed = {
    ...deployment,
    object: { ...deployment.object, spec: { template: { spec: { ...spec, hostPID: true } } } },
  }

  const next = applyChanges(inventory, [{ type: 'put', resource: changed }])

  expect(foldedInto(next.inventory, replicaSet)).toBeUndefined()
  expect(foldedInto(next.inventory, pod)?.name).toBe('web-1')
  expect([...next.keys]).toContain(`=${pod.id}`)
})
