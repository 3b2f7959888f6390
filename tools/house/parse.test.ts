import { describe, expect, test } from 'vitest'
import { parseFile } from './parse.ts'

const imports = (text: string): string[] =>
  parseFile('src/a.ts', text).imports.map(({ specifier, kind, line }) => `${line} ${kind} ${specifier}`)

describe('parseFile', () => {
  test('tells what is imported for its types from what is imported to run', () => {
    const found = imports(`import type { A } from '#a'
import { type B } from './b.ts'
import { type C, c } from './c.ts'
import * as d from 'd'
import './e.ts'
`)

    expect(found).toEqual(['1 type #a', '2 type ./b.ts', '3 value ./c.ts', '4 value d', '5 value ./e.ts'])
  })

  test('counts re-exports, and types named in place', () => {
    const found = imports(`export * from './a.ts'
export type { B } from './b.ts'
let c: import('#c').C
export const own = 1
`)

    expect(found).toEqual(['1 value ./a.ts', '2 type ./b.ts', '3 type #c'])
  })

  test('sees what is loaded when a function asks for it', () => {
    const found = imports(`const load = async () => (await import('./a.ts')).run()`)

    expect(found).toEqual(['1 lazy ./a.ts'])
  })

  test('is not misled by texts, comments and expressions that look like imports', () => {
    const found = imports(`// import '#a'
const text = \`
import '#b'
\${"import '#c'"}\`
const pattern = /import '#d'/
`)

    expect(found).toEqual([])
  })

  test('measures functions, and finds the clock', () => {
    const { functions, clocks } = parseFile(
      'src/a.ts',
      `function now(at: number) {
  const given = new Date(at)
  return given ?? new Date()
}
`,
    )

    expect({ functions, clocks }).toEqual({ functions: [{ name: 'now', line: 1, lines: 4 }], clocks: [3] })
  })
})
