import { describe, expect, test } from 'vitest'
import { boundaryProblems } from './boundaries.ts'
import { parseFile } from './parse.ts'

const problems = (path: string, text: string): string[] => boundaryProblems([parseFile(path, text)])

describe('boundaryProblems', () => {
  test.each([
    ['another room without leave', 'src/engine/a.ts', `import { controls } from '#controls'`],
    ['types of a room without leave', 'src/engine/a.ts', `import type { Config } from '#config'`],
    [
      'values where only types are allowed',
      'src/controls/x/a.ts',
      `import { buildInventory } from '#inventory'`,
    ],
    ['a file of another room', 'src/engine/a.ts', `import { valueAt } from '../model/path.ts'`],
    ['its own index', 'src/engine/a.ts', `import { evaluate } from '#engine'`],
    ['a folder that is no door', 'src/engine/a.ts', `import { parse } from '#model/kubernetes'`],
    ['Node in a pure room', 'src/engine/a.ts', `import { readFileSync } from 'node:fs'`],
    ['Node without its prefix', 'src/sources/a.ts', `import { readFileSync } from 'fs'`],
    ['a package that its row does not list', 'src/model/a.ts', `import { load } from 'js-yaml'`],
    ['a package by one of its files', 'src/engine/a.ts', `import '@scope/name/deep'`],
    [
      'what is not part of the product',
      'src/engine/a.ts',
      `import { absent } from '../../test/support/shared.ts'`,
    ],
    ['a room by a re-export', 'src/model/index.ts', `export * from '#engine'`],
    ['another app, but lazily', 'src/apps/cli/a.ts', `import { serve } from '#apps/agent'`],
    ['a room lazily', 'src/engine/a.ts', `const load = () => import('#reporters')`],
    ['the clock', 'src/engine/a.ts', `export const now = () => new Date()`],
  ])('refuses %s', (_, path, text) => {
    const found = problems(path, text)

    expect(found).toHaveLength(1)
    expect(found[0]).toContain(path)
  })

  test.each([
    ['a room that its row names', 'src/engine/a.ts', `import { valueAt } from '#model'`],
    ['types where types are allowed', 'src/controls/x/a.ts', `import type { Inventory } from '#inventory'`],
    ['a door', 'src/apps/cli/a.ts', `import { catalogue } from '#controls/catalogue'`],
    ['an app lazily', 'src/apps/cli/a.ts', `const load = () => import('#apps/agent')`],
    ['files of the same room', 'src/engine/deep/a.ts', `import { select } from '../select.ts'`],
    ['Node where things are read', 'src/sources/a.ts', `import { readFileSync } from 'node:fs'`],
    ['anything in a test', 'src/engine/a.test.ts', `import { controls } from '#controls'`],
    ['anything in what tests share', 'src/engine/testing/a.ts', `import { controls } from '#controls'`],
    ['a given time', 'src/engine/a.ts', `export const day = (at: number) => new Date(at)`],
  ])('allows %s', (_, path, text) => {
    const found = problems(path, text)

    expect(found).toEqual([])
  })

  test('refuses a room without a row', () => {
    const found = problems('src/helpers/a.ts', `import { valueAt } from '#model'`)

    expect(found).toEqual(['src/helpers: no row in tools/house/rooms.ts'])
  })
})
