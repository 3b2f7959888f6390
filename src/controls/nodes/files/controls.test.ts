import { describe, expect, test } from 'vitest'
import type { Control, FactTypes, NodeFile, Problem } from '#model'
import { defineModeControl } from './mode-control.ts'
import { defineOwnerControl } from './owner-control.ts'

const prose = { id: 'a', title: 'A', severity: 'medium', why: 'B.', remediation: 'C.' } as const

function problems(control: Control, files: Readonly<Record<string, NodeFile>>): Problem[] {
  const facts: Pick<FactTypes, 'node-files'> = { 'node-files': { 'node-1': files } }
  return [...control.check({ facts } as never)]
}

describe('control over modes', () => {
  const control = defineModeControl({ ...prose, files: [{ paths: ['/etc/a', '/etc/b'], mode: 0o600 }] })

  test.each([
    [0o600, 'root', undefined],
    [0o400, 'root', undefined],
    [0o700, 'root', 'low'],
    [0o640, 'root', 'low'],
    [0o640, 'adm', 'medium'],
    [0o604, 'root', 'medium'],
    [0o620, 'adm', 'high'],
    [0o602, 'root', 'high'],
  ])('grades %o of group %s: %s', (mode, group, severity) => {
    const [problem] = problems(control, { '/etc/a': { mode, owner: 'root', group } })

    expect(problem?.severity).toBe(severity)
  })

  test('names the worst file of a node first and counts the others', () => {
    const [problem, ...more] = problems(control, {
      '/etc/a': { mode: 0o640, owner: 'root', group: 'root' },
      '/etc/b': { mode: 0o666, owner: 'root', group: 'root' },
    })

    expect(more).toEqual([])
    expect(problem).toMatchObject({
      message: '`/etc/b` and 1 more on node `node-1`: mode 0666 is wider than 0600',
      discriminator: 'node-1',
    })
  })
})

describe('control over owners', () => {
  const control = defineOwnerControl({ ...prose, paths: ['/data'], orUser: 'etcd' })

  test.each([
    ['root', 'root', 0o700, undefined],
    ['etcd', 'etcd', 0o700, undefined],
    ['0', '0', 0o700, undefined],
    ['deploy', 'root', 0o700, 'medium'],
    ['etcd', 'deploy', 0o750, 'medium'],
    ['etcd', 'deploy', 0o700, 'low'],
  ])('grades %s:%s with mode %o: %s', (owner, group, mode, severity) => {
    const [problem] = problems(control, { '/data': { owner, group, mode } })

    expect(problem?.severity).toBe(severity)
  })
})
