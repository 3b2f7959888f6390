import { expect, test } from 'vitest'
import type { Terminal } from '../terminal.ts'
import { everyOf, repeatedly } from './every.ts'

test.each([
  ['10s', 10],
  ['30m', 1800],
  ['1h', 3600],
  ['1d', 86_400],
])('%s', (text, seconds) => {
  expect(everyOf(text)).toBe(seconds)
})

test.each(['9s', '1', 'h', '1.5h', '', '1w'])('%j is no time', (text) => {
  expect(() => everyOf(text)).toThrow('is no time of at least 10 seconds')
})

/** What is interrupted at once, or by the second act. */
function interruptedBy(count: number): {
  terminal: Terminal
  act: () => Promise<number>
  acts: () => number
} {
  let interrupt = (): void => {}
  let acts = 0
  const terminal = {
    onInterrupt(given: () => void) {
      interrupt = given
      return () => {}
    },
  } as unknown as Terminal
  const act = async (): Promise<number> => {
    acts += 1
    if (acts === count) interrupt()
    return 0
  }
  return { terminal, act, acts: () => acts }
}

test('facts are read at once, again after the time, and no more once the program is to end', async () => {
  const { terminal, act, acts } = interruptedBy(3)

  expect(await repeatedly(terminal, 0.001, act)).toBe(0)
  expect(acts()).toBe(3)
})
