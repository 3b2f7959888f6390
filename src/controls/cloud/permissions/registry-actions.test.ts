import { describe, expect, test } from 'vitest'
import { allowedActions } from './policy-document.ts'
import { acrWriterRole, ecrWriteActions, holdsRegistry } from './registry-actions.ts'

const definition = {
  name: 'role-1',
  properties: { roleName: 'Mine', permissions: [{ actions: ['Microsoft.ContainerRegistry/*/read'] }] },
}
const assignment = (role: string) => ({ properties: { roleDefinitionId: `/roleDefinitions/${role}` } })

describe('what writes a registry', () => {
  test('reads patterns, exceptions and denials of AWS', () => {
    const allowed = [
      [{ Statement: { Effect: 'Allow', Action: 'ecr:Put*' } }],
      [{ Statement: [{ Effect: 'Allow', NotAction: ['ecr:*'] }] }],
      [{ Statement: [{ Effect: 'Allow', Action: '*' }] }, { Statement: { Effect: 'Deny', Action: 'ecr:*' } }],
    ].map((documents) => allowedActions(documents, ecrWriteActions))

    expect(allowed).toEqual([['ecr:PutImage', 'ecr:PutImageTagMutability'], [], []])
  })

  test('believes a definition of Azure before the name of the role', () => {
    const roles = [
      acrWriterRole(assignment('role-1'), [definition]),
      acrWriterRole(assignment('8311e382-0749-4cb8-b61a-304f252e45ec'), [definition]),
      acrWriterRole(assignment('7f951dda-4ed3-4680-a7ca-43fe172d538d')),
    ]

    expect(roles).toEqual([undefined, 'AcrPush', undefined])
  })

  test.each([
    ['/', true],
    ['/subscriptions/1', true],
    ['/subscriptions/1/resourceGroups/Shop', true],
    ['/subscriptions/1/resourceGroups/shop-2', false],
    ['/subscriptions/1/resourceGroups/MC_shop', false],
  ])('knows whether a registry is in %s', (scope, expected) => {
    const registry =
      '/subscriptions/1/resourcegroups/shop/providers/Microsoft.ContainerRegistry/registries/shop'

    expect(holdsRegistry(scope, [registry])).toBe(expected)
  })
})
