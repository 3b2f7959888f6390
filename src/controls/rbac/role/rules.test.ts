import { describe, expect, test } from 'vitest'
import type { PolicyRule } from '#schema'
import { grantOf, grants, type Power } from './rules.ts'

const readSecrets: Power = { groups: [''], resources: ['secrets'], verbs: ['get', 'list'] }
const createPods: Power = { groups: [''], resources: ['pods'], verbs: ['create'] }
const issueTokens: Power = { groups: [''], resources: ['serviceaccounts/token'], verbs: ['create'] }

const rule = (
  apiGroups: string[],
  resources: string[],
  verbs: string[],
  resourceNames?: string[],
): PolicyRule => ({
  apiGroups,
  resources,
  verbs,
  ...(resourceNames && { resourceNames }),
})

describe('grantOf', () => {
  const granted: readonly (readonly [string, PolicyRule, Power, number, boolean])[] = [
    ['by name', rule([''], ['pods', 'secrets'], ['list']), readSecrets, 1, false],
    ['by a star in verbs and groups', rule(['*'], ['secrets'], ['*']), readSecrets, 0, false],
    ['by a part of any resource', rule([''], ['*/token'], ['create']), issueTokens, 0, false],
    ['for named objects', rule([''], ['secrets'], ['get'], ['login']), readSecrets, 0, true],
    [
      'for parts of named objects',
      rule([''], ['serviceaccounts/token'], ['create'], ['ci']),
      issueTokens,
      0,
      true,
    ],
  ]
  test.each(granted)('%s', (_, given, power, index, narrowed) => {
    expect(grantOf(given, power)).toEqual({ index, narrowed })
  })

  const refused: readonly (readonly [string, PolicyRule, Power])[] = [
    ['another group', rule(['apps'], ['secrets'], ['get']), readSecrets],
    ['no group', rule([], ['secrets'], ['get']), readSecrets],
    ['another verb', rule([''], ['secrets'], ['create']), readSecrets],
    ['a part of the resource', rule([''], ['pods/log'], ['create']), createPods],
    ['no such form as a star behind the slash', rule([''], ['serviceaccounts/*'], ['create']), issueTokens],
    ['creating carries no name', rule([''], ['pods'], ['create'], ['web']), createPods],
    ['every resource is a control of its own', rule([''], ['*'], ['get']), readSecrets],
  ]
  test.each(refused)('not: %s', (_, given, power) => {
    expect(grantOf(given, power)).toBeUndefined()
  })
})

test('grants counts a rule for every resource too', () => {
  expect(grants(rule([''], ['*'], ['get']), readSecrets)).toBe(true)
  expect(grants(rule(['apps'], ['*'], ['get']), readSecrets)).toBe(false)
  expect(grants(rule([''], ['secrets'], ['list']), readSecrets)).toBe(true)
  expect(grants(rule([''], ['*'], ['create']), readSecrets)).toBe(false)
})
