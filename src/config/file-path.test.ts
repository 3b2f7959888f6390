import { describe, expect, test } from 'vitest'
import { absoluteGlob, isWithin, resolvePath } from './file-path.ts'
import { glob } from './glob.ts'

describe('a glob of a configuration', () => {
  test.each([
    ['vendor', '/repo/vendor/a.yaml', true],
    ['vendor', '/repo/a/vendor/b/c.yaml', true],
    ['vendor/', '/repo/a/vendor/c.yaml', true],
    ['/vendor', '/repo/a/vendor/b.yaml', false],
    ['./vendor', '/repo/vendor/b.yaml', true],
    ['a/vendor', '/repo/x/a/vendor/b.yaml', false],
    ['*.yaml', '/repo/deep/er/b.yaml', true],
    ['a/*.yaml', '/repo/a/b/c.yaml', false],
    ['a/**', '/repo/a/b/.c.yaml', true],
    ['../other', '/other/a.yaml', true],
    ['vendor', '/elsewhere/vendor/a.yaml', false],
    ['vendor', '/repo/vendored/a.yaml', false],
  ])('%s on %s', (pattern, path, expected) => {
    expect(glob(absoluteGlob('/repo', pattern))(path)).toBe(expected)
  })

  test('takes its folder as it is named, whatever characters that has', () => {
    const matches = glob(absoluteGlob('/re[p]o {x}(1)', 'a/*.yaml'))

    expect(matches('/re[p]o {x}(1)/a/b.yaml')).toBe(true)
    expect(matches('/repo x1/a/b.yaml')).toBe(false)
  })
})

test.each([
  ['/a/b', '../c/./d', '/a/c/d'],
  ['/a', '/etc/x', '/etc/x'],
  ['/', '../..', '/'],
])('%s and %s lead to %s', (folder, path, expected) => {
  expect(resolvePath(folder, path)).toBe(expected)
})

test('a folder holds itself and what is below, not what begins like it', () => {
  expect(['/a', '/a/b', '/ab', '/'].map((path) => isWithin('/a', path))).toStrictEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isWithin('/', '/a')).toBe(true)
})
