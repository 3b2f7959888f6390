import { describe, expect, test } from 'vitest'
import type { Control, Fact } from '#model'
import { buildInventory } from '#inventory'
import { summarise, evaluate } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { select } from './select.ts'
import { anonymousAccess, noNamespaces } from './testing/controls.ts'

function run(controls: readonly Control[], facts: readonly Fact[], managedBy?: string): Evaluation {
  const inventory = buildInventory({ resources: [], coverage: [{ of: '*', state: 'complete' }], facts })
  const profile = select(controls, { personas: ['default'], frameworks: [], controls: {}, only: [] })
  const settings = { kubernetesVersion: 37, profiles: [profile], profileOf: () => 0 }
  return summarise(evaluate(inventory, { ...settings, ...(managedBy !== undefined && { managedBy }) }))
}

function flags(anonymous: string, inconclusive?: Fact['inconclusive']): Fact {
  return {
    fact: 'api-server-flags',
    value: { 'anonymous-auth': anonymous },
    provenance: 'test',
    ...(inconclusive && { inconclusive }),
  }
}

describe('a fact that tells only what is intended', () => {
  const inconclusive = { code: 'intended-only', message: 'what runs was not read' }

  test('lets a control fail', () => {
    const { findings, outcomes } = run([anonymousAccess], [flags('true', inconclusive)])

    expect(findings).toHaveLength(1)
    expect(outcomes['anonymous-access']).toMatchObject({ fail: 1, notEvaluated: 0 })
  })

  test('lets none pass', () => {
    const { unevaluated, outcomes } = run([anonymousAccess], [flags('false', inconclusive)])

    expect(unevaluated).toEqual([{ ...inconclusive, control: 'anonymous-access' }])
    expect(outcomes['anonymous-access']).toMatchObject({ pass: 0, notEvaluated: 1 })
  })
})

describe('a managed control plane', () => {
  const ofNodes: Control = { ...noNamespaces, id: 'of-nodes', responsibility: 'provider' }

  test.each([
    ['what cannot be seen of it is inherited', anonymousAccess, [], true, 'notApplicable'],
    ['what can be seen of it is judged', anonymousAccess, [flags('true')], false, 'fail'],
    [
      'what the provider alone answers for is inherited, whatever is seen',
      ofNodes,
      [],
      true,
      'notApplicable',
    ],
    ['what the owner answers for is judged', noNamespaces, [], false, 'fail'],
  ] as const)('%s', (_, control, facts, inherited, outcome) => {
    const evaluation = run([control], facts, 'EKS')

    expect(evaluation.inherited.has(control.id)).toBe(inherited)
    expect(evaluation.outcomes[control.id]).toMatchObject({ [outcome]: 1 })
    expect(evaluation.unevaluated).toEqual([])
  })

  test('nothing is inherited where the owner runs it', () => {
    const { inherited, outcomes } = run([anonymousAccess, ofNodes], [])

    expect(inherited.size).toBe(0)
    expect(outcomes['anonymous-access']).toMatchObject({ notEvaluated: 1 })
    expect(outcomes['of-nodes']).toMatchObject({ fail: 1 })
  })
})
