import { expect, test } from 'vitest'
import { selects, selectsEqual } from './label-selector.ts'

const labels = { app: 'web', tier: 'front' }

const byExpression = (key: string, operator: string, values?: string[]) => ({
  matchExpressions: [{ key, operator, ...(values && { values }) }],
})

test('an empty selector selects everything, an absent one nothing', () => {
  expect(selects({}, labels)).toBe(true)
  expect(selects(undefined, labels)).toBe(false)
  expect(selects(null, labels)).toBe(false)
})

test.each([
  [byExpression('app', 'In', ['api', 'web']), true],
  [byExpression('app', 'In', ['api']), false],
  [byExpression('zone', 'In', ['a']), false],
  [byExpression('app', 'NotIn', ['web']), false],
  [byExpression('zone', 'NotIn', ['a']), true],
  [byExpression('app', 'Exists'), true],
  [byExpression('zone', 'Exists'), false],
  [byExpression('zone', 'DoesNotExist'), true],
  [byExpression('app', 'DoesNotExist'), false],
  [byExpression('app', 'Near', ['web']), false],
])('%j of `app: web` is %s', (selector, answer) => {
  const selected = selects(selector, labels)

  expect(selected).toBe(answer)
})

test('labels and expressions must all hold', () => {
  const selector = { matchLabels: { app: 'web' }, ...byExpression('tier', 'In', ['back']) }

  expect(selects(selector, labels)).toBe(false)
})

test('a label is only what an object has of its own', () => {
  expect(selects(byExpression('constructor', 'Exists'), labels)).toBe(false)
  expect(selects(byExpression('toString', 'DoesNotExist'), labels)).toBe(true)
})

test('the older form asks for every label', () => {
  expect(selectsEqual({ app: 'web' }, labels)).toBe(true)
  expect(selectsEqual({ app: 'web', zone: 'a' }, labels)).toBe(false)
})
