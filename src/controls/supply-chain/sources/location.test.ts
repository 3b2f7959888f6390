import { expect, test } from 'vitest'
import { isBelow, locationOf } from './location.ts'

test.each([
  ['https://github.com/shop/app', 'github.com/shop/app'],
  ['ssh://git@github.com:shop/app', 'github.com/shop/app'],
  ['git@github.com:shop/app.git', 'github.com/shop/app.git'],
  ['ssh://git@git.example:2222/shop/app', 'git.example:2222/shop/app'],
  ['oci://ghcr.io/shop/charts', 'ghcr.io/shop/charts'],
  ['minio.example', 'minio.example'],
  ['https://user:password@Git.example/shop', 'git.example/shop'],
])('%s lies at %s', (url, location) => {
  expect(locationOf(url)).toBe(location)
})

test('a part of a name is no path', () => {
  expect(isBelow('github.com/shop/app', 'github.com/shop')).toBe(true)
  expect(isBelow('github.com/shop-of-others/app', 'github.com/shop')).toBe(false)
})
