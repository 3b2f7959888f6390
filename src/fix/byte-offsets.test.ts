import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteOffsets } from './byte-offsets.ts'
import { soak } from '../../test/support/soak.ts'

test('offsets are those of the encoded text, in any order', () => {
  const characters = fc.string({ unit: fc.constantFrom('a', 'é', '–', '🙂', '\uFEFF', '\n'), maxLength: 40 })
  const property = fc.property(
    characters,
    fc.nat(2500),
    fc.array(fc.nat(), { maxLength: 5 }),
    (text, before, picks) => {
      const long = 'x'.repeat(before) + text
      const bytesAt = byteOffsets({ path: '', text: long })

      for (const pick of [...picks, long.length]) {
        const offset = pick % (long.length + 1)
        const whole = long.slice(0, offset)
        if (whole.isWellFormed()) expect(bytesAt(offset)).toBe(Buffer.byteLength(whole))
      }
    },
  )

  fc.assert(property, { numRuns: soak(300), seed: 3 })
})
