import { expect, test } from 'vitest'
import { redactedText, type Resource } from '#model'
import { applyChanges, buildInventory, kindKey, lookFrom } from './index.ts'

const given = [{ of: '*', state: 'given' }] as const
const origin = {
  type: 'file',
  text: { path: 'a.yaml', text: '' },
  document: 0,
  start: 0,
  end: 0,
  item: [],
} as const

function aResource(kind: string, name: string, more: Partial<Resource> = {}): Resource {
  const metadata = { name, namespace: 'shop' }
  return {
    id: `/${kind}/shop/${name}`,
    apiVersion: 'v1',
    group: '',
    kind,
    namespace: 'shop',
    name,
    labels: {},
    annotations: {},
    object: { apiVersion: 'v1', kind, metadata },
    origin,
    source: '',
    ...more,
  }
}

const nothing = (): void => {}

test('a second resource of the same identity keeps a place of its own', () => {
  const inventory = buildInventory({
    resources: [aResource('Pod', 'a'), aResource('Pod', 'a')],
    coverage: given,
  })

  expect([...inventory.resources.keys()]).toEqual(['/Pod/shop/a', '/Pod/shop/a#2'])
})

test('what a Secret holds does not get in', () => {
  const object = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'db', namespace: 'shop' },
    stringData: { password: 'correct horse battery' },
  }

  const inventory = buildInventory({ resources: [aResource('Secret', 'db', { object })], coverage: given })

  const secret = inventory.resources.get('/Secret/shop/db')!
  expect(JSON.stringify(secret)).not.toContain('correct horse')
  expect(secret.object['stringData']).toEqual({ password: redactedText })
  expect(secret.redactions).toMatchObject([{ path: ['stringData', 'password'] }])
})

test('nor what a change brings', () => {
  const empty = buildInventory({ resources: [], coverage: given })
  const object = { kind: 'Secret', metadata: { name: 'db' }, data: { token: 'Y29ycmVjdCBob3JzZQ==' } }

  const { inventory } = applyChanges(empty, [
    { type: 'put', resource: aResource('Secret', 'db', { object }) },
  ])

  expect(JSON.stringify([...inventory.resources.values(), ...inventory.buckets])).not.toContain('Y29ycmVjd')
})

test('an annotation that repeats the manifest is taken out of the resource too', () => {
  const applied = 'kubectl.kubernetes.io/last-applied-configuration'
  const annotations = { [applied]: '{"data":{"token":"Y29ycmVjdCBob3JzZQ=="}}' }
  const object = { kind: 'Secret', metadata: { name: 'db', annotations } }

  const inventory = buildInventory({
    resources: [aResource('Secret', 'db', { object, annotations })],
    coverage: given,
  })

  expect(JSON.stringify([...inventory.resources.values()])).not.toContain('Y29ycmVjd')
})

test('a change leaves the inventory before it as it was, and shares the buckets that it does not touch', () => {
  const before = buildInventory({
    resources: [aResource('Pod', 'a'), aResource('Service', 's')],
    coverage: given,
  })

  const { inventory: after, keys } = applyChanges(before, [
    { type: 'delete', id: '/Pod/shop/a' },
    { type: 'put', resource: aResource('Pod', 'b') },
  ])

  expect([...before.resources.keys()]).toEqual(['/Pod/shop/a', '/Service/shop/s'])
  expect([...after.resources.keys()]).toEqual(['/Service/shop/s', '/Pod/shop/b'])
  expect(after.buckets.get('Service')).toBe(before.buckets.get('Service'))
  expect([...keys].toSorted()).toEqual(
    ['=/Pod/shop/a', '=/Pod/shop/b', 'Pod/*', 'Pod/shop/*', 'Pod/shop/a', 'Pod/shop/b'].toSorted(),
  )
})

test('a resource that moved between namespaces touches the keys of both', () => {
  const before = buildInventory({ resources: [aResource('Pod', 'a')], coverage: given })
  const moved = aResource('Pod', 'a', { namespace: 'dev' })

  const { inventory, keys } = applyChanges(before, [{ type: 'put', resource: moved }])

  expect([...keys]).toEqual(expect.arrayContaining(['Pod/shop/a', 'Pod/dev/a']))
  expect(lookFrom(inventory, '', nothing).inNamespace('Pod', 'shop')).toEqual([])
})

test('a kind of a foreign group is no Kubernetes kind of the same name', () => {
  expect(kindKey({ group: '', kind: 'Service' })).toBe('Service')
  expect(kindKey({ group: 'serving.knative.dev', kind: 'Service' })).toBe('serving.knative.dev/Service')
})

test('a name that is not there is missing where all was seen, else unknown', () => {
  const files = buildInventory({ resources: [], coverage: given })
  const cluster = buildInventory({ resources: [], coverage: [{ of: 'Secret', state: 'complete' }] })

  expect(lookFrom(files, '', nothing).byName('Secret', 'shop', 'db')).toBe('unknown')
  expect(lookFrom(cluster, '', nothing).byName('Secret', 'shop', 'db')).toBe('missing')
  expect(lookFrom(cluster, '', nothing).byName('ConfigMap', 'shop', 'db')).toBe('unknown')
})

test('what could not be read of a namespace outweighs what was read of all', () => {
  const coverage = [
    { of: '*', state: 'complete' },
    { of: 'Secret', namespace: 'shop', state: 'forbidden' },
  ] as const
  const look = lookFrom(buildInventory({ resources: [], coverage }), '', nothing)

  expect(look.byName('Secret', 'shop', 'db')).toBe('unknown')
  expect(look.byName('Secret', 'dev', 'db')).toBe('missing')
})

test('a rendering sees itself and plain manifests, not the other renderings', () => {
  const resources = ['', 'helm a', 'helm b'].map((source, index) => aResource('Pod', `p${index}`, { source }))
  const inventory = buildInventory({ resources, coverage: given })
  const namesFor = (source: string) =>
    lookFrom(inventory, source, nothing)
      .all('Pod')
      .map(({ name }) => name)

  expect(namesFor('helm a')).toEqual(['p0', 'p1'])
  expect(namesFor('')).toEqual(['p0', 'p1', 'p2'])
})

test('what has a field of a wrong type answers no question', () => {
  const invalid = aResource('ServiceAccount', 'web', {
    invalid: { code: 'wrong-type', message: 'it is wrong' },
  })
  const inventory = buildInventory({ resources: [invalid], coverage: [{ of: '*', state: 'complete' }] })
  const look = lookFrom(inventory, '', nothing)

  expect(look.byName('ServiceAccount', 'shop', 'web')).toBe('unknown')
  expect(look.inNamespace('ServiceAccount', 'shop')).toEqual([])
  expect(inventory.workloads.size).toBe(0)
})

test('every question is recorded by the key that a change of its answer would touch', () => {
  const asked: string[] = []
  const look = lookFrom(buildInventory({ resources: [], coverage: given }), '', (key) => asked.push(key))

  look.byName('Secret', 'shop', 'db')
  look.inNamespace('Service', undefined)
  look.all('Namespace')

  expect(asked).toEqual(['Secret/shop/db', 'Service//*', 'Namespace/*'])
})

test('a kind that the configuration names is among the workloads of its namespace', () => {
  const template = ['spec', 'template']
  const object = { spec: { template: { spec: { containers: [{ name: 'app' }] } } } }
  const group = 'apps.kruise.io'
  const inventory = buildInventory({
    resources: [aResource('CloneSet', 'web', { group, object, template })],
    coverage: given,
    podKinds: [{ group, kind: 'CloneSet', path: template }],
  })
  const asked: string[] = []

  const found = lookFrom(inventory, '', (key) => asked.push(key)).workloads('shop')

  expect(found.map(({ name }) => name)).toEqual(['web'])
  expect(asked).toContain('apps.kruise.io/CloneSet/shop/*')
})
