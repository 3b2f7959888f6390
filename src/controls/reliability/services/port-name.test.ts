import { expect, test } from 'vitest'
import { isPortName } from './port-name.ts'

test.each([
  ['http', true],
  ['h2c-1', true],
  ['fifteen-letters', true],
  ['sixteen-letters-', false],
  ['a-name-of-sixteen', false],
  ['HTTP', false],
  ['http_web', false],
  ['8080', false],
  ['a--b', false],
  ['-a', false],
  ['', false],
])('%o is a name: %o', (name, expected) => {
  expect(isPortName(name)).toBe(expected)
})
