import { describe, expect, test } from 'vitest'
import type { Framework, Requirement } from '#model'
import { frameworkProblems } from './check.ts'

const controls = new Set(['host-network', 'host-pid'])

const problems = (...requirements: readonly Partial<Requirement>[]): string[] => {
  const whole = requirements.map((one) => ({
    id: 'a',
    title: 'A',
    controls: [],
    mapping: 'full' as const,
    ...one,
  }))
  const framework: Framework = {
    id: 'f',
    title: 'F',
    version: '1',
    url: 'https://example.com',
    versions: 'kubernetes',
    requirements: whole,
  }
  return frameworkProblems(framework, controls)
}

describe('frameworkProblems', () => {
  test('knows the nearest name of a control that does not exist', () => {
    const found = problems({ controls: [{ control: 'host-netwrok' }] })

    expect(found).toEqual(['f/a: there is no control `host-netwrok`; is it `host-network`?'])
  })

  test('wants an answer to every requirement, be it by hand', () => {
    const found = problems({ id: 'a' }, { id: 'b', manual: 'only people know' })

    expect(found).toEqual(['f/a: neither a control nor `manual` answers it'])
  })

  test('sees versions in the wrong order, and ids twice', () => {
    const line = { control: 'host-pid', since: 30, until: 29 }

    const found = problems({ controls: [line] }, { controls: [{ control: 'host-pid' }] })

    expect(found).toEqual([
      'f: two requirements are called `a`',
      'f/a: `host-pid` holds since a version after the one until which it holds',
    ])
  })
})
