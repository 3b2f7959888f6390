import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocuments, type ParseResult } from '#yaml'
import { parseAll } from './parse-all.ts'
import { soak } from '../../../test/support/soak.ts'

/** What one parse of the whole text gives. */
function plain(text: string): ParseResult {
  const { documents, problems } = parseDocuments(text)
  return { documents, problems }
}

/** Half a megabyte without a document of its own. */
const filler = `# ${'x'.repeat(1000)}\n`.repeat(300)

describe('a long text is read as in one piece', () => {
  const token = fc.constantFrom(
    '---\n',
    '...\n',
    'a: 1\n',
    '# c\n',
    filler,
    'b: [\n',
    '{"c": 2}\n',
    '%YAML 1.2\n',
    '\n',
    'd: "\n---\n"\n',
  )

  test('whatever lies between its documents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(token, { minLength: 2, maxLength: 12 }), async (tokens) => {
        const text = tokens.join('')
        expect(await parseAll([text], 1)).toStrictEqual([plain(text)])
      }),
      { seed: 20_260_101, numRuns: soak(60) },
    )
  })
})

describe('threads', () => {
  const documents = (name: string, count: number): string =>
    Array.from({ length: count }, (_, i) => `---\na: {${name}: ${i}, text: ${'y'.repeat(900)}}\n`).join('')
  const shared = `a: &a [${'z'.repeat(1000)}]\nb: [*a, *a]\n---\nc: "\uD800"\n---\nd: 'e'f\n`
  const texts = [documents('x', 10_000), shared, documents('y', 9000), '', 'last: 1\n']

  test('change nothing', async () => {
    const alone = await parseAll(texts, 1)

    const together = await parseAll(texts, 3)

    expect(alone).toStrictEqual(texts.map(plain))
    expect(together).toStrictEqual(alone)
  })

  test('are not handed what aliases share, which would grow beyond memory', async () => {
    const bomb = `a: &a ${'z'.repeat(100_000)}\nb: [${Array(20_000).fill('*a').join(', ')}]\n`

    const [first] = await parseAll([bomb, ...texts], 3)

    expect(first!.documents).toHaveLength(1)
    expect(first!.problems).toStrictEqual([])
  })
})

test('one document that is too long to parse is refused, and those around it are read', async () => {
  const long = `b: [${'x, '.repeat(6_000_000)}]\n`

  const [result] = await parseAll([`a: 1\n---\n${long}---\nc: 3\n`], 1)

  expect(result!.documents.map(({ index, value }) => [index, value])).toStrictEqual([
    [0, { a: 1 }],
    [2, { c: 3 }],
  ])
  expect(result!.problems).toMatchObject([{ code: 'yaml-too-large', document: 1, offset: 5 }])
})
