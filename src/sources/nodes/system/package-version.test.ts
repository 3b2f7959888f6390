import { expect, test } from 'vitest'
import { compareVersions } from './package-version.ts'

test.each([
  ['1.0', '1.0', 0],
  ['1.10', '1.9', 1],
  ['1:0.1', '2.0', 1],
  ['1.0~rc1', '1.0', -1],
  ['1.0-1', '1.0-1+deb12u1', -1],
  ['3.0.2-0ubuntu1.9', '3.0.2-0ubuntu1.10', -1],
  ['2.36-9+deb12u10', '2.36-9+deb12u9', 1],
  ['1.0a', '1.0+', -1],
  ['6.1.0-18-amd64', '6.1.0-9-amd64', 1],
])('%s against %s: %i', (a, b, expected) => {
  expect(Math.sign(compareVersions(a, b))).toBe(expected)
})
