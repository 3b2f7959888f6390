import { describe, expect, test } from 'vitest'
import type { Path } from '#model'
import { indexDocument } from '#yaml'
import { rangeOf } from '../range-of.ts'
import { scanRanges } from './scan-ranges.ts'

function scan(text: string, path: Path): string | undefined {
  const [range] = scanRanges(text, { start: 0, end: text.length }, [path]) ?? []
  return range && text.slice(range.start, range.end)
}

function parse(text: string, path: Path): string {
  const { start, end } = rangeOf(text, indexDocument(text, { start: 0, end: text.length }), path)
  return text.slice(start, end)
}

describe('indentation is enough for', () => {
  test.each<[string, string, Path]>([
    ['a list that stands in as far as its key', 'a:\n- b: 1\n- b: 2\nc: 3\n', ['a', 1, 'b']],
    ['a key behind a dash', 'a:\n  -   b: 1\n      c: 2\n', ['a', 0, 'c']],
    ['a block scalar, whatever is in it', 'a: |\n  b: 1\n  # no comment\n\n  c\nb: 2\n', ['b']],
    ['its own place', 'a: >-\n  # b\nb: 2\n', ['a']],
    ['a bare scalar of several lines', 'a: b\n  c d\n  - e\nb: 2\n', ['a']],
    ['a quoted one that looks like keys', 'a: "x\n  b: 1\n  # c"\nb: 2\n', ['b']],
    ['a quoted key', '"a/b": 1\n\'c\': {}\n', ['c']],
    ['flow style at the end of the way', 'a: {b: ["}", \'{\'], c: 1} # x\n', ['a']],
    ['flow style of several lines', 'a: [\n  b\n  ]\n', ['a']],
    ['an empty collection on the way', 'a: {}\nb: []\n', ['a', 'b']],
    ['no value', 'a: # b\nb:\n', ['a']],
    ['comments and blank lines', '# x\na:\n\n# y\n  b: 1\n    # z\n\t\n  c: 2 # w\n', ['a', 'c']],
    ['a quote in a bare scalar', 'a: it\'s # "so"\nb: a#b: c\n'.replace(': c', ''), ['a']],
    ['Windows line breaks', 'a:\r\n  - b: 1\r\n  - c\r\n', ['a', 0]],
    [
      'anchors, tags and the like where nothing is wanted',
      'a: &x !t {b: 1}\nc: *x\nd:\n  e: 1\n',
      ['d', 'e'],
    ],
    ['a document with a marker and a mark', '\uFEFF# x\n--- # y\na: 1\nb: 2\n', ['b']],
  ])('%s', (_, text, path) => {
    expect(scan(text, path)).toBe(parse(text, path))
  })
})

describe('a parser is needed for', () => {
  test.each<[string, string, Path]>([
    ['flow style on the way', 'a: {b: 1}\n', ['a', 'b']],
    ['JSON', '{"a": 1}\n', ['a']],
    ['an anchor on the way', 'a: &x\n  b: 1\n', ['a', 'b']],
    ['an alias on the way', 'x: &x {b: 1}\na: *x\n', ['a', 'b']],
    ['a tag', 'a: !!str 1\n', ['a']],
    ['a complex key', '? a\n: 1\nb: 2\n', ['b']],
    ['a complex key behind a dash', 'a:\n  - ? b\n    : 1\n', ['a', 0]],
    ['a key with spaces', 'a b: 1\nc: 2\n', ['c']],
    ['a space before the colon', 'a : 1\nb: 2\n', ['b']],
    ['an escape in a key', '"\\x61": 1\nb: 2\n', ['a']],
    ['a tab behind a colon', 'a:\t1\nb: 2\n', ['a']],
    ['a list in a list', 'a:\n  - - b\n    - c\n', ['a', 0, 1]],
    ['a dash alone', 'a:\n  -\n    b: 1\n', ['a', 0, 'b']],
    ['a key that may be read as no text', 'on: 1\n"true": 2\n', ['true']],
    ['a document of one line', 'a: 1\n', []],
  ])('%s', (_, text, path) => {
    expect(scan(text, path)).toBeUndefined()
  })
})
