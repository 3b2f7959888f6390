import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePaths, type Path, pointer, startsWith, valueAt } from './path.ts'
import { soak } from '../../test/support/soak.ts'

const sized = { numRuns: soak(200), seed: 4 }
const step = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a/b', '~', '~1', 'name'), fc.nat(12))
const path: fc.Arbitrary<Path> = fc.array(step, { maxLength: 4 })

test('two paths have one pointer exactly when their steps are equal', () => {
  const sameSteps = (a: Path, b: Path): boolean =>
    JSON.stringify(a.map(String)) === JSON.stringify(b.map(String))

  fc.assert(
    fc.property(path, path, (a, b) => (pointer(a) === pointer(b)) === sameSteps(a, b)),
    sized,
  )
})

test('the order of paths is total, and a parent comes before its children', () => {
  fc.assert(
    fc.property(path, path, (a, b) => {
      expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0)
      expect(comparePaths(a, [...a, ...b])).toBeLessThanOrEqual(0)
      expect(startsWith([...a, ...b], a)).toBe(true)
    }),
    sized,
  )
})

test('list indexes are in the order of numbers', () => {
  expect(comparePaths(['items', 9], ['items', 10])).toBeLessThan(0)
})

test('a value is found by its own keys only', () => {
  const object = { list: [{ 'a/b': null }], text: 'words' }

  expect(valueAt(object, ['list', 0, 'a/b'])).toBeNull()
  expect(valueAt(object, ['text', 'length'])).toBeUndefined()
  expect(valueAt(object, ['constructor'])).toBeUndefined()
  expect(valueAt(object, ['list', 1, 'name'])).toBeUndefined()
  expect(valueAt(object, [])).toBe(object)
})
