import { expect, test } from 'vitest'
import { daysLeft, ends } from './expiry.ts'

test('days are counted whole, and in words', () => {
  expect(daysLeft('2026-11-20T12:00:00Z', '2026-11-18T13:00:00Z')).toBe(1)
  expect(daysLeft('2026-11-17T12:00:00Z', '2026-11-18T13:00:00Z')).toBe(-2)
  expect(daysLeft('soon', '2026-11-18T13:00:00Z')).toBeUndefined()
  expect([-2, 0, 1, 9].map(ends)).toEqual([
    'has expired',
    'expires within a day',
    'expires in 1 day',
    'expires in 9 days',
  ])
})
