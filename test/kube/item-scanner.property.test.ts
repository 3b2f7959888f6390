import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ItemScanner } from '../../src/kube/list/item-scanner.ts'

/** The items and the rest of a list, read in pieces of these sizes. */
function scan(text: string, sizes: readonly number[]): { items: unknown[]; rest: unknown } {
  const items: unknown[] = []
  const scanner = new ItemScanner((bytes) => items.push(JSON.parse(bytes.toString('utf8'))))
  const bytes = Buffer.from(text)
  for (let from = 0, piece = 0; from < bytes.length; piece++) {
    const size = sizes[piece % sizes.length]!
    scanner.write(bytes.subarray(from, from + size))
    from += size
  }
  return { items, rest: JSON.parse(scanner.end().toString('utf8')) as unknown }
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('items', '"items":[', '\\', '\\"', ']}', '{"items":[1,2]}', '열'),
)
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(text, tie('value')),
  ),
})).value
const fields = fc.dictionary(
  text.filter((key) => key !== 'items' && key !== '__proto__'),
  value,
)
const space = fc.constantFrom(undefined, 1, '\t')

test('the items and the rest of a list are what JSON.parse gives, however the bytes come in', () => {
  fc.assert(
    fc.property(fields, fc.array(value), fields, space, sizes, (before, items, after, indent, pieces) => {
      const list = { ...before, items, ...after }
      const expected = JSON.parse(JSON.stringify(list)) as { items: unknown[] }

      const read = scan(JSON.stringify(list, null, indent), pieces)

      expect(read.items).toEqual(expected.items)
      expect(read.rest).toEqual({ ...expected, items: [] })
    }),
    { numRuns: 400, seed: 1 },
  )
})

test('what has no items is left as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fields, fc.array(value)), sizes, (whole, pieces) => {
      const expected = JSON.parse(JSON.stringify(whole)) as unknown

      expect(scan(JSON.stringify(whole), pieces)).toEqual({ items: [], rest: expected })
    }),
    { numRuns: 200, seed: 2 },
  )
})

test.each([
  '{"items":[1,]}',
  '{"items":[,1]}',
  '{"items":[1',
  '{"items":[1]',
  '{"items":[1}]',
  '{"items":[{"a":]}',
])('what is no JSON does not pass for any: %s', (broken) => {
  for (const size of [1, 100]) expect(() => scan(broken, [size])).toThrow()
})
