import { expect, test } from 'vitest'
import { answersOf } from './answers.ts'
import { frameworks } from './frameworks.gen.ts'

function named(id: string) {
  return frameworks.find((framework) => framework.id === id)!
}

function ids(id: string): string[] {
  return named(id).requirements.map((requirement) => requirement.id)
}

test.each([
  ['cis-1.10', 130],
  ['cis-1.11', 133],
  ['cis-1.12', 131],
  ['cis-2.0.1', 131],
  ['cis-eks-1.8', 50],
  ['cis-aks-1.8', 51],
  ['cis-gke-1.9', 57],
  ['cis-openshift-1.8', 115],
  ['cis-k3s-1.12', 131],
  ['cis-rke2-1.12', 131],
])('%s has %d requirements, as published', (id, count) => {
  expect(named(id).requirements).toHaveLength(count)
})

test('controls answer at least 103 requirements of cis-1.12', () => {
  const { full, partial, manual } = answersOf(named('cis-1.12'))

  expect(full + partial).toBeGreaterThanOrEqual(103)
  expect(full + partial + manual).toBe(131)
})

test('what 1.11 has more and 1.10 has elsewhere is at its own number', () => {
  expect(ids('cis-2.0.1')).toEqual(ids('cis-1.12'))
  expect(ids('cis-1.11').filter((id) => !ids('cis-1.12').includes(id))).toEqual(['4.2.15', '5.2.13'])
  expect(ids('cis-1.10').filter((id) => !ids('cis-1.11').includes(id))).toEqual([
    '5.7.1',
    '5.7.2',
    '5.7.3',
    '5.7.4',
  ])
  const hostPort = named('cis-1.10').requirements.find(({ id }) => id === '5.2.13')!
  expect(hostPort.controls.map(({ control }) => control)).toContain('host-port')
})

test("requirements are in the order of their benchmark's numbers, which reports keep", () => {
  for (const { edition, requirements } of frameworks) {
    if (edition?.of !== 'cis') continue
    const numbers = requirements.map(({ id }) => id)

    expect(numbers).toEqual(numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })))
  }
})

test('a requirement that no control answers in full says why a person has to look', () => {
  const silent = frameworks
    .filter(({ edition }) => edition?.of === 'cis')
    .flatMap(({ requirements }) => requirements)
    .filter(({ controls, mapping, manual }) => (controls.length === 0 || mapping === 'partial') && !manual)

  expect(silent).toEqual([])
})
