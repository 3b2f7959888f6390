import { describe, expect, test } from 'vitest'
import { cycleProblems } from './cycles.ts'
import { parseFile } from './parse.ts'

const problems = (files: Readonly<Record<string, string>>): string[] =>
  cycleProblems(Object.entries(files).map(([path, text]) => parseFile(path, text)))

describe('cycleProblems', () => {
  test('names the files of a circle, across rooms and through types', () => {
    const found = problems({
      'src/a/index.ts': `export * from './x.ts'`,
      'src/a/x.ts': `import type { B } from '#b'`,
      'src/b/index.ts': `export { b } from '../a/x.ts'`,
    })

    expect(found).toEqual(['a circle of imports: src/a/x.ts -> src/b/index.ts -> src/a/x.ts'])
  })

  test('lets a file be reached on two ways, and loaded later', () => {
    const found = problems({
      'src/a/a.ts': `import './b.ts'; import './c.ts'`,
      'src/a/b.ts': `import './d.ts'`,
      'src/a/c.ts': `import './d.ts'`,
      'src/a/d.ts': `const load = () => import('./a.ts')`,
    })

    expect(found).toEqual([])
  })
})
