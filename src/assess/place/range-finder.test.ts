import { expect, test } from 'vitest'
import type { Path } from '#model'
import { parseDocuments } from '#yaml'
import { rangeFinder } from './range-finder.ts'

function found(text: string, path: Path): string {
  const [document] = parseDocuments(text).documents
  const [range] = rangeFinder({ path: 'a.yaml', text })(document!, [path])
  return text.slice(range!.start, range!.end)
}

test.each<[string, string, Path, string]>([
  ['usual manifests', 'a:\n  b: 1\n', ['a', 'b'], 'b: 1'],
  ['flow style on the way', 'a: {b: 1}\n', ['a', 'b'], 'b: 1'],
  ['a flow collection whose lines stand too far left', 'a:\n    x: [\n  1 ]\n    b: 1\n', ['a', 'b'], 'b: 1'],
  ['one that holds what looks like keys', 'a:\n  x: {y: [1],\n  b: 2\n  }\n  b: 1\n', ['a', 'b'], 'b: 1'],
  ['a quoted scalar that does', 'a:\n  x: "y\n  b: 2"\n  b: 1\n', ['a', 'b'], 'b: 1'],
  ['merges', 'x: &x {b: 2}\na:\n  <<: *x\n  c: 1\n', ['a', 'b'], '*x'],
  ['old line breaks', 'a:\r  b: 1\rc: 2\r', ['a', 'b'], 'b: 1'],
])('%s', (_, text, path, expected) => {
  expect(found(text, path)).toBe(expected)
})
