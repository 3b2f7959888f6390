import { expect, test } from 'vitest'
import { derivedFrom } from '#model'
import { buildInventory } from './inventory.ts'
import { lookFrom } from './look.ts'

test('the same question gets the same list, so that what is made of it is made once', () => {
  const inventory = buildInventory({ resources: [], coverage: [{ of: '*', state: 'given' }] })
  let calls = 0
  const count = (list: readonly object[]): number => {
    calls += 1
    return list.length
  }

  const sizes = ['a', 'b'].map(() => derivedFrom(lookFrom(inventory, '', () => {}).all('Ingress'), count))

  expect(sizes).toEqual([0, 0])
  expect(calls).toBe(1)
})
