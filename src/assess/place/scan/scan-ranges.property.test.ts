import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Path } from '#model'
import { indexDocument, parseDocuments } from '#yaml'
import { absent, corpus } from '../../../../test/support/shared.ts'
import { rangeOf } from '../range-of.ts'
import { scanRanges } from './scan-ranges.ts'
import { soak } from '../../../../test/support/soak.ts'

const names = [
  'spec',
  'name',
  'a',
  'b-c',
  'app.kubernetes.io/name',
  'x y',
  '',
  '8080',
  'on',
  'true',
  '~',
  "it's",
  '#x',
  'a:b',
  'é',
  '..',
  '0x1',
]
const texts = [
  '',
  'web',
  'a b',
  'a: b',
  'x # y',
  '# z',
  "it's",
  '"q"',
  'one\ntwo\n',
  ' in\n  deeper\n# no comment\n',
  '{{ x }}',
  '[a]',
  '- a',
  '|',
  '\t',
  '1',
  'null',
  '🙂',
  'a\\b',
  'word '.repeat(12),
]
const scalar = fc.oneof(fc.constantFrom(...texts), fc.constantFrom(1, true, null, 0.5))

const value = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalar, tie('list'), tie('mapping')),
  list: fc.array(tie('node'), { maxLength: 4 }),
  mapping: fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 5 }),
}))

const style = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const),
  blockQuote: fc.constantFrom(true, false, 'literal' as const, 'folded' as const),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const),
  nullStr: fc.constantFrom('null', ''),
})

/** Lines that people put between others, and behind them. */
const between = fc.constantFrom('', '  ', '# note', '      # note', '\t', '\t# note')
const behind = fc.constantFrom('', '  ', ' # note', '\t# note')

const written = fc
  .record({
    root: value.mapping,
    style,
    lines: fc.array(fc.tuple(fc.nat(40), between, behind), { maxLength: 3 }),
    head: fc.constantFrom('', '---\n', '--- # head\n', '\uFEFF', '# head\n---\n', '%YAML 1.2\n---\n'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
  })
  .map(({ root, style: options, lines, head, newline, last }) => {
    const text = stringify(root, { version: '1.1', aliasDuplicateObjects: false, ...options }).split('\n')
    for (const [at, line, end] of lines) {
      if (at >= text.length - 1) continue
      text[at] += end
      text.splice(at, 0, line)
    }
    const body = head + text.join('\n')
    return (last ? body : body.trimEnd()).replaceAll('\n', newline)
  })

const missing = corpus('charts') === undefined ? `: ${absent('charts')}` : ''

describe('ranges found by indentation', () => {
  it('are those that a parser finds, however the document is written', () => {
    const property = fc.property(written, (text) => {
      const { documents, problems } = parseDocuments(text)
      fc.pre(problems.length === 0 && documents.length === 1 && !/\r(?!\n)/.test(text))

      expectSameRanges(text, documents[0]!)
    })

    fc.assert(property, { numRuns: soak(1500), seed: 7 })
  })

  it.skipIf(corpus('charts') === undefined)(`are those of real manifests${missing}`, () => {
    let documents = 0
    let scanned = 0
    for (const file of yamlFiles(join(corpus('charts')!, 'plain'))) {
      const text = readFileSync(file, 'utf8')
      for (const document of parseDocuments(text).documents) {
        if (document.end - document.start > 50_000) continue
        documents++
        if (expectSameRanges(text, document)) scanned++
      }
    }

    expect(documents).toBeGreaterThan(1000)
    expect(scanned / documents).toBeGreaterThan(0.8)
  })
})

/** Compares every path of the document, and some that it does not hold; false where one was left to the parser. */
function expectSameRanges(text: string, document: { start: number; end: number; value: unknown }): boolean {
  const index = indexDocument(text, document)
  const paths = [...pathsOf(document.value, [])]
  const parsed = paths.map((path) => rangeOf(text, index, path))
  const together = scanRanges(text, document, paths)
  if (together !== undefined) expect(together).toEqual(parsed)
  const alone = paths.map((path) => scanRanges(text, document, [path])?.[0])
  expect(alone.map((range, at) => range ?? parsed[at])).toEqual(parsed)
  return together !== undefined
}

function* pathsOf(node: unknown, path: Path): Generator<Path> {
  yield path
  yield [...path, 'missing', 'below']
  if (typeof node !== 'object' || node === null) return
  for (const [name, child] of Object.entries(node)) {
    yield* pathsOf(child, [...path, Array.isArray(node) ? Number(name) : name])
  }
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name))
}
