import { expect, test } from 'vitest'
import { nearest, nearMiss } from './near-miss.ts'

const field = ['securityContext', 'readOnlyRootFilesystem']

test.each([
  [{ readOnlyRootFilesystem: true }, { at: ['readOnlyRootFilesystem'], why: 'misplaced' }],
  [
    { securityContext: { readonlyRootFilesystem: true } },
    { at: ['securityContext', 'readonlyRootFilesystem'], why: 'misspelt' },
  ],
  [
    { securityContext: { readOnlyRootFilesytem: true } },
    { at: ['securityContext', 'readOnlyRootFilesytem'], why: 'misspelt' },
  ],
  [
    { securityContext: { readOnlyRootFielsystem: true } },
    { at: ['securityContext', 'readOnlyRootFielsystem'], why: 'misspelt' },
  ],
  [{ securityContext: { runAsUser: 1 } }, undefined],
  [{ securityContext: null }, undefined],
  [{}, undefined],
  ['text', undefined],
])('in %j the author meant %j', (container, meant) => {
  const found = nearMiss(container, field)

  expect(found).toEqual(meant)
})

test('a short key is near by case only', () => {
  expect(nearMiss({ spec: { Tls: [] } }, ['spec', 'tls'])?.at).toEqual(['spec', 'Tls'])
  expect(nearMiss({ spec: { tty: true } }, ['spec', 'tls'])).toBeUndefined()
})

test('the key itself is no miss', () => {
  expect(nearMiss({ securityContext: { readOnlyRootFilesystem: false } }, field)).toBeUndefined()
})

test('of several candidates the nearest is meant, and none where all are far', () => {
  expect(nearest('privleged', ['privileged', 'privilege'])).toBe('privileged')
  expect(nearest('scna', ['scan', 'list'])).toBe('scan')
  expect(nearest('xyz', ['scan', 'list'])).toBeUndefined()
})
