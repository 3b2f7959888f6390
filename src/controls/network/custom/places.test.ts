import { expect, test } from 'vitest'
import { placesAt, textAt, textsAt } from './places.ts'

const gateway = { spec: { servers: [{ hosts: ['a', 1] }, null, 'text', { hosts: 'b' }], port: 80 } }

test('a star stands for every entry of a list, and other types lead nowhere', () => {
  const hosts = placesAt(gateway, ['spec', 'servers', '*', 'hosts', '*'])

  expect(hosts).toEqual([
    { at: ['spec', 'servers', 0, 'hosts', 0], value: 'a' },
    { at: ['spec', 'servers', 0, 'hosts', 1], value: 1 },
  ])
})

test('texts are told from what has another type', () => {
  expect(textsAt(gateway, ['spec', 'servers', '*', 'hosts'])).toEqual(['a'])
  expect(textAt(gateway, ['spec', 'port'])).toBeUndefined()
})

test('what every JavaScript object has is no field', () => {
  expect(placesAt({}, ['constructor', 'name'])).toEqual([])
})
