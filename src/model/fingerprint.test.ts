import { expect, test } from 'vitest'
import { fingerprint, repeated } from './fingerprint.ts'
import type { Path } from './path.ts'

const byName = (path: Path): readonly string[] | undefined =>
  path.at(-1) === 'containers' ? ['name'] : undefined

const pod = (containers: readonly object[], args: readonly unknown[] = []) => ({
  group: '',
  kind: 'Pod',
  namespace: 'shop',
  name: 'web',
  object: { spec: { containers, args } },
})

const print = (resource: ReturnType<typeof pod>, path: Path, discriminator = ''): string =>
  fingerprint('some-control', resource, path, discriminator, byName)

test('a named item keeps its fingerprint when the list is reordered or the item changes', () => {
  const before = pod([{ name: 'app' }, { name: 'log' }])
  const after = pod([{ name: 'log' }, { name: 'new' }, { name: 'app', image: 'x' }])

  expect(print(after, ['spec', 'containers', 2, 'image'])).toBe(
    print(before, ['spec', 'containers', 0, 'image']),
  )
})

test('an item without a key is known by what it is, and equal ones by their order', () => {
  const before = pod([], ['-v', '--secret', '-v'])
  const after = pod([], ['--new', '-v', '--secret', '-v'])

  expect(print(after, ['spec', 'args', 2])).toBe(print(before, ['spec', 'args', 1]))
  expect(print(before, ['spec', 'args', 0])).not.toBe(print(before, ['spec', 'args', 2]))
})

test('it is the same for a file and for what an API server makes of it', () => {
  const rule = { apiGroups: [''], resources: ['secrets'], verbs: ['get'] }
  const sorted = { verbs: ['get'], apiGroups: [''], resources: ['secrets'], resourceNames: [] }
  const claim = { metadata: { name: 'data' }, spec: {} }
  const kept = { kind: 'PersistentVolumeClaim', ...claim, status: { phase: 'Pending' } }
  const ofPort = (port: object): string =>
    fingerprint('some-control', pod([port]), ['spec', 'containers', 0], '', () => [
      'containerPort',
      'protocol',
    ])

  expect(print(pod([], [sorted]), ['spec', 'args', 0])).toBe(print(pod([], [rule]), ['spec', 'args', 0]))
  expect(print(pod([], [kept]), ['spec', 'args', 0])).toBe(print(pod([], [claim]), ['spec', 'args', 0]))
  expect(ofPort({ containerPort: 53, protocol: 'TCP' })).toBe(ofPort({ containerPort: 53 }))
  expect(ofPort({ containerPort: 53, protocol: 'UDP' })).not.toBe(ofPort({ containerPort: 53 }))
})

test('control, resource, path and discriminator each tell findings apart', () => {
  const resource = pod([{ name: 'app' }])
  const own = print(resource, ['spec'])

  const others = [
    fingerprint('other-control', resource, ['spec'], '', byName),
    fingerprint('some-control', { ...resource, namespace: 'dev' }, ['spec'], '', byName),
    fingerprint('some-control', { ...resource, kind: 'Job' }, ['spec'], '', byName),
    fingerprint('some-control', undefined, ['spec'], '', byName),
    print(resource, ['spec', 'hostPID']),
    print(resource, ['spec'], 'a'),
    repeated(own, 2),
  ]

  expect(new Set([own, ...others]).size).toBe(others.length + 1)
  for (const one of [own, ...others]) expect(one).toMatch(/^f1:[0-9a-f]{32}$/)
})

test('it is what it was in an earlier version: saved baselines hold', () => {
  expect(print(pod([{ name: 'app' }]), ['spec', 'containers', 0, 'securityContext'])).toMatchInlineSnapshot(
    `"f1:9b85c4b0ad30a1dcf263e4bde4b545b4"`,
  )
})

test('a place that is gone has a fingerprint all the same', () => {
  expect(print(pod([]), ['spec', 'containers', 3])).toMatch(/^f1:/)
})
