import { expect, test } from 'vitest'
import { hoursOf } from './duration.ts'

test('durations are read in hours', () => {
  expect(['24h', '1h30m', '2d', '7200', '90m'].map(hoursOf)).toEqual([24, 1.5, 48, 2, 1.5])
  expect(hoursOf('soon')).toBeUndefined()
})
