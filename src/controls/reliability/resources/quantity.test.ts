import { expect, test } from 'vitest'
import { parseQuantity } from './quantity.ts'

test.each([
  ['500m', 0.5],
  [2, 2],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['128Mi', 134_217_728],
  ['1G', 1e9],
  ['1E', 1e18],
  ['1e3', 1000],
  ['64 Mi', undefined],
  ['lots', undefined],
  ['', undefined],
  [undefined, undefined],
])('%o is %o', (value, expected) => {
  expect(parseQuantity(value)).toBe(expected)
})
