import { expect, test } from 'vitest'
import { isWithin, parseRange } from './range.ts'

test('a range is two numbers, or one', () => {
  expect(parseRange('1000-65535')).toEqual([1000, 65535])
  expect(parseRange('1000 - 65535')).toEqual([1000, 65535])
  expect(parseRange('1000')).toEqual([1000, 1000])
  expect(parseRange('1000-')).toBeUndefined()
})

test('a number is within one of several ranges; what is no range holds none', () => {
  expect(isWithin(2000, ['1-10', '1000-2000'])).toBe(true)
  expect(isWithin(2001, ['1-10', '1000-2000'])).toBe(false)
  expect(isWithin(5, ['any'])).toBe(false)
})
