import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentPaths } from './comments.ts'
import { locatePath } from './locate.ts'
import { parseDocuments } from './parse.ts'
import { splitDocuments } from './split.ts'
import { soak } from '../../test/support/soak.ts'

const seeded = { seed: 20_260_101, numRuns: soak(400) }

/** Strings that come near to YAML: its tokens thrown together. */
const token = fc.constantFrom(
  ...[
    'a',
    'b: ',
    ': ',
    '- ',
    '? ',
    '\n',
    '\r\n',
    '\r',
    '  ',
    '\t',
    '---',
    '...',
    '\n---\n',
    '#',
    ' # c',
    '{',
    '}',
    '[',
    ']',
    ', ',
  ],
  ...[
    '"',
    "'",
    '|',
    '>',
    '|+\n',
    '>-2\n',
    '&a ',
    '*a',
    '<<: ',
    '!!str ',
    '!x ',
    '%YAML 1.2',
    '\\',
    '\0',
    '\uFEFF',
    '\uD800',
    '~',
    '0777',
  ],
  ...['{{ .x }}', '\u2028', '😀', '=', '`', '@', 'yes'],
)
const near = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(''))
const any = fc.oneof(near, fc.string({ unit: 'binary', maxLength: 60 }))

test('nothing that is read, located or searched for comments throws', () => {
  fc.assert(
    fc.property(any, (text) => {
      const { documents } = parseDocuments(text)
      for (const document of splitDocuments(text)) {
        const place = locatePath(text, document, ['a', 0, 'b'])
        expect(place.value.start).toBeGreaterThanOrEqual(document.start)
        expect(place.value.end).toBeLessThanOrEqual(document.end)
        for (const { comment } of commentPaths(text, document)) expect(text[comment.start]).toBe('#')
      }
      expect(() => JSON.stringify(documents)).not.toThrow()
    }),
    { ...seeded, numRuns: soak(2000) },
  )
})

test('a document is read the same alone and among others', () => {
  fc.assert(
    fc.property(fc.array(near, { maxLength: 4 }), (texts) => {
      const text = texts.map((part) => `---\n${part}\n`).join('')
      const { documents } = parseDocuments(text)
      for (const { start, end, value } of documents) {
        expect(parseDocuments(text.slice(start, end)).documents[0]?.value).toStrictEqual(value)
      }
    }),
    seeded,
  )
})

test('JSON is read as JSON.parse reads it, also where it goes through YAML', () => {
  fc.assert(
    fc.property(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), (value) => {
      const json = JSON.stringify(value)
      expect(parseDocuments(json).documents[0]?.value).toStrictEqual(JSON.parse(json))
      expect(parseDocuments(`# c\n${json}`).documents[0]?.value).toStrictEqual(JSON.parse(json))
    }),
    seeded,
  )
})
