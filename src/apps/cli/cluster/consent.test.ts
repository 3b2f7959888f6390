import { describe, expect, test } from 'vitest'
import { defaultNodeJobSettings } from '#model'
import type { Terminal } from '../terminal.ts'
import { confirm, requireConsent } from './consent.ts'

const settings = { ...defaultNodeJobSettings, image: 'registry.example/seaworthy:1' }
const made = { nodes: ['node-1', 'node-2'], run: 'r1', settings }

function person(answer: string): { terminal: Terminal; seen: string[] } {
  const seen: string[] = []
  const terminal: Terminal = {
    cwd: '/',
    env: {},
    outputIsTerminal: true,
    errorIsTerminal: true,
    canAsk: true,
    columns: 80,
    now: () => 0,
    readInput: async () => Buffer.alloc(0),
    ask: async (question) => {
      seen.push(question)
      return answer
    },
    onInterrupt: () => () => {},
    write: async () => {},
    writeError: async (text) => void seen.push(text),
  }
  return { terminal, seen }
}

describe('Jobs on nodes', () => {
  test('are shown with their nodes before somebody agrees', async () => {
    const { terminal, seen } = person('y')
    await confirm(terminal, {}, made)
    const text = seen.join('')

    expect(text).toContain('kind: Job')
    expect(text).toContain('#   node-1\n#   node-2\n')
    expect(text).toContain('by itself after 7 minutes')
    expect(text).toMatch(/Make 2 Jobs in namespace seaworthy-system\? \[y\/N\] $/)
  })

  test.each(['', 'n', 'yep'])('are not made after %j', async (answer) => {
    await expect(confirm(person(answer).terminal, {}, made)).rejects.toMatchObject({
      code: 'not-confirmed',
      exitCode: 2,
    })
  })

  test('are made without a word where the command line says yes', async () => {
    const { terminal, seen } = person('n')
    await confirm(terminal, { yes: true }, made)

    expect(seen).toEqual([])
  })

  test('need a yes on the command line where nobody can be asked', () => {
    const terminal = { ...person('').terminal, canAsk: false }

    expect(() => requireConsent(terminal, {})).toThrow('there is no terminal to ask on')
    expect(() => requireConsent(terminal, { yes: true })).not.toThrow()
  })
})
