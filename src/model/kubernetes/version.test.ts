import { expect, test } from 'vitest'
import { formatVersion, newestVersion, parseVersion } from './version.ts'

test.each([
  ['1.29', 29],
  ['v1.29', 29],
  ['1.29.4', 29],
  ['v1.29.4-eks-036c24b', 29],
  ['1.29+', 29],
  ['v1.30.2+k3s1', 30],
  ['latest', newestVersion],
])('reads `%s`', (text, version) => {
  expect(parseVersion(text)).toBe(version)
})

test.each(['', '1', '2.1', '1.x', '1.29.', ' 1.29', '1.2900', '1.29 '])('refuses `%s`', (text) => {
  expect(parseVersion(text)).toBeUndefined()
})

test('what is printed is read again', () => {
  expect(parseVersion(formatVersion(31))).toBe(31)
})
