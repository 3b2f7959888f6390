import { expect, test } from 'vitest'
import type { Operation } from '#model'
import { parseDocuments } from '../parse.ts'
import { applyEdits } from './apply.ts'
import { planEdits } from './plan.ts'

/** The text after operations on its first document. */
function edited(text: string, ...operations: readonly Operation[]): string {
  const plan = planEdits(text, parseDocuments(text).documents[0]!, operations)
  if ('refused' in plan) throw new Error(plan.refused)
  return applyEdits(text, plan.edits)
}

const set = (path: Operation['path'], value: unknown): Operation => ({ op: 'set', path, value })

test.each([
  ['a text', 'a: |\n  x\n', 'a: |\n  x\nb: 1\n'],
  ['a list of texts', 'a:\n  - |\n    x\n', 'a:\n  - |\n    x\nb: 1\n'],
  ['a text that keeps its blank lines', 'a:\n  - |+\n    x\n\n\n', 'a:\n  - |+\n    x\n\n\nb: 1\n'],
  ['blank lines', 'a:\n  - |\n    x\n\n', 'a:\n  - |\n    x\nb: 1\n\n'],
])('a key is added behind %s, and the next document stays where it is', (_, before, after) => {
  const next = '---\nnext: true\n'

  expect(edited(before + next, set(['b'], 1))).toBe(after + next)
})

test('a key is added to an item that ends in a list of texts, not to the item behind it', () => {
  const text = 'list:\n  - args:\n      - |\n        x\n  - args: []\n'

  const after = edited(text, set(['list', 0, 'tty'], true))

  expect(after).toBe('list:\n  - args:\n      - |\n        x\n    tty: true\n  - args: []\n')
})

test('a list of texts is removed with its lines, and its neighbours stay', () => {
  const text = 'a: 1\nb:\n  - |\n    x\n---\nc: 2\n'

  expect(edited(text, { op: 'remove', path: ['b'] })).toBe('a: 1\n---\nc: 2\n')
})
