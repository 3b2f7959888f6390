import { describe, expect, test } from 'vitest'
import { fenced, table } from './markdown.ts'

describe('table', () => {
  test('keeps a cell in its row, whatever it holds', () => {
    const text = table(['a', 'b'], [['x | y', 'one\ntwo']])

    expect(text).toBe('| a | b |\n|---|---|\n| x \\| y | one two |\n')
  })
})

describe('fenced', () => {
  test('uses a fence that the text does not hold', () => {
    const text = fenced('yaml', 'a: |\n  ```\n  x\n  ```\n')

    expect(text).toBe('````yaml\na: |\n  ```\n  x\n  ```\n````\n')
  })
})
