import { expect, test } from 'vitest'
import type { RequirementResult } from '#model'
import { controls } from '#controls'
import { frameworks } from '#frameworks'
import { assessed } from '../src/assess/testing/sample.ts'

function requirements(managedBy?: string): readonly RequirementResult[] {
  const { result } = assessed([], {
    controls,
    frameworks: frameworks.filter(({ id }) => id === 'cis-1.12'),
    asked: ['cis-1.12'],
    ...(managedBy !== undefined && { managedBy }),
  })
  return result.frameworks[0]!.requirements
}

test('a managed control plane leaves its sections of CIS to the provider, and no other', () => {
  const all = requirements('EKS')
  const inherited = all.filter((one) => one.inherited === 'EKS')
  const sections = all.filter(({ id }) => /^(?:1|2|3\.2)\./.test(id))

  expect(inherited.map(({ id }) => id)).toEqual(sections.map(({ id }) => id))
  expect(new Set(inherited.map(({ outcome }) => outcome))).toEqual(new Set(['notApplicable']))
})

test('whoever runs the control plane inherits nothing of CIS', () => {
  expect(requirements().filter((one) => one.inherited !== undefined)).toEqual([])
})
