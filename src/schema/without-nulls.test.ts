import { expect, test } from 'vitest'
import { withoutNulls } from './without-nulls.ts'

function pod(spec: unknown, metadata: unknown = { name: 'web' }): Readonly<Record<string, unknown>> {
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec }
}

function read(object: Readonly<Record<string, unknown>>): unknown {
  return withoutNulls(String(object['apiVersion']), String(object['kind']), object)
}

test('an object without nulls is given back', () => {
  const object = pod({ containers: [{ name: 'app', args: ['a'] }] })

  expect(read(object)).toBe(object)
})

test('a field that is null is absent, and what has none is shared', () => {
  const sidecar = { name: 'sidecar' }
  const object = pod({ volumes: null, containers: [{ name: 'app', args: null }, sidecar] })

  const result = read(object)

  expect(result).toEqual(pod({ containers: [{ name: 'app' }, sidecar] }))
  expect((result as { spec: { containers: unknown[] } }).spec.containers[1]).toBe(sidecar)
})

test('the items of a list keep their places', () => {
  expect(read(pod({ containers: [null, { name: 'app', args: [null, 'a'] }] }))).toEqual(
    pod({ containers: [{}, { name: 'app', args: ['', 'a'] }] }),
  )
})

test('a label that is null is an empty text, an amount that is null is none', () => {
  const resources = { limits: { memory: null, cpu: 1 } }

  expect(read(pod({ containers: [{ name: 'app', resources }] }, { labels: { app: null } }))).toEqual(
    pod({ containers: [{ name: 'app', resources: { limits: { cpu: 1 } } }] }, { labels: { app: '' } }),
  )
})

test('a key that Kubernetes does not know stays, but for versions whose fields are known in part', () => {
  expect(read(pod({ securitycontext: null }))).toEqual(pod({ securitycontext: null }))
  expect(
    read({ apiVersion: 'extensions/v1beta1', kind: 'Ingress', spec: { backend: null, rules: null } }),
  ).toEqual({ apiVersion: 'extensions/v1beta1', kind: 'Ingress', spec: {} })
})

test('a custom resource loses its nulls, and keeps its labels', () => {
  const custom = (spec: unknown, labels: unknown): Readonly<Record<string, unknown>> => ({
    apiVersion: 'example.com/v1',
    kind: 'Shop',
    metadata: { labels },
    spec,
  })

  expect(read(custom({ a: null, names: ['x', null], items: [null] }, { app: null }))).toEqual(
    custom({ names: ['x', ''], items: [{}] }, { app: '' }),
  )
})
