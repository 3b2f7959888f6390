import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, cut } from './cells.ts'
import { wrap } from './wrap.ts'

const words = fc.array(fc.stringMatching(/^[a-z가-힣/.-]{1,30}$/), { minLength: 1, maxLength: 20 })
const rooms = fc.integer({ min: 20, max: 120 })

describe('wrap', () => {
  test('loses nothing, breaks at spaces only, and is wider than the room only for a word that is', () => {
    fc.assert(
      fc.property(words, rooms, (list, room) => {
        const lines = wrap(list.join(' '), room)

        expect(lines.join(' ')).toBe(list.join(' '))
        for (const line of lines) expect(columnsOf(line) <= room || !line.includes(' ')).toBe(true)
      }),
    )
  })
})

describe('cut', () => {
  test('gives a text that fits, whole where it can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), rooms, (text, room) => {
        const shown = cut(text, room)

        expect(columnsOf(shown)).toBeLessThanOrEqual(room)
        if (columnsOf(text) <= room) expect(shown).toBe(text)
        else expect(text.startsWith(shown.slice(0, -1)) && shown.endsWith('…')).toBe(true)
      }),
    )
  })
})
