import { describe, expect, test } from 'vitest'
import type { ParsedFile } from './parse.ts'
import { limits, shapeOf } from './shape.ts'

const file = (path: string, lines: number, functionLines: readonly number[] = []): ParsedFile => ({
  path,
  lines,
  imports: [],
  functions: functionLines.map((size, index) => ({ name: `f${index}`, line: 1, lines: size })),
  clocks: [],
})

describe('shapeOf', () => {
  test('says nothing of a house in shape', () => {
    const { problems } = shapeOf([
      file('src/a.ts', 40, [3, 8, 20]),
      file('src/b.ts', 70),
      file('src/c.ts', 200),
    ])

    expect(problems).toEqual([])
  })

  test('names files and functions beyond the limit', () => {
    const { problems } = shapeOf([
      ...Array.from({ length: 20 }, (_, index) => file(`src/${index}.ts`, 20, [4])),
      file('src/long.ts', limits.files.max + 1, [limits.functions.max + 1]),
    ])

    expect(problems).toEqual([
      'src/long.ts: 401 lines, where 400 are the most: split it by idea',
      'src/long.ts:1: `f0` has 61 lines, where 60 are the most',
    ])
  })

  test('notices drift while no file is too long yet', () => {
    const { problems } = shapeOf([file('src/a.ts', 120), file('src/b.ts', 130), file('src/c.ts', 260)])

    expect(problems).toEqual([
      'half of all files have more than 80 lines (130)',
      'one in ten files has more than 250 lines (260)',
    ])
  })

  test('lets tests and generated files be', () => {
    const { problems } = shapeOf([file('src/a.test.ts', 900), file('src/b.gen.ts', 9000, [500])])

    expect(problems).toEqual([])
  })
})
