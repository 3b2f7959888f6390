import { expect, test } from 'vitest'
import { scheduleProblem } from './cron.ts'

test.each([
  '*/5 * * * *',
  '0 3 * * MON-FRI',
  '0,30 8-18/2 1,15 jan-jun ?',
  '@daily',
  '@every 1h30m',
  '  0 3  * * 6 ',
  'TZ=Europe/Berlin 0 3 * * *',
])('%o is a schedule', (schedule) => {
  expect(scheduleProblem(schedule)).toBeUndefined()
})

test.each([
  ['* * * *', 'it has 4 fields instead of five'],
  ['0 0 3 * * *', 'it has 6 fields instead of five'],
  ['', 'it has 0 fields instead of five'],
  ['60 * * * *', '`60` is no minute'],
  ['* 24 * * *', '`24` is no hour'],
  ['* * 0 * *', '`0` is no day of the month'],
  ['* * * 13 *', '`13` is no month'],
  ['* * * * 7', '`7` is no day of the week'],
  ['* * * * monday', '`monday` is no day of the week'],
  ['30-10 * * * *', '`30-10` is no minute'],
  ['*/0 * * * *', '`*/0` is no minute'],
  ['1,,2 * * * *', '`1,,2` is no minute'],
  ['1-2-3 * * * *', '`1-2-3` is no minute'],
  ['@sometimes', '`@sometimes` is no descriptor'],
])('%o is none', (schedule, problem) => {
  expect(scheduleProblem(schedule)).toBe(problem)
})
