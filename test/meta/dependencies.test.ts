import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

describe('dependencies', () => {
  test('have a reason each, and an exact version', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>
    }
    const reasons = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')
      .split('\n')
      .map((line) => line.split('|')[1] ?? '')

    const named = (name: string): boolean => reasons.some((cell) => cell.split(/[\s,]+/).includes(name))
    const packages = Object.entries(manifest.devDependencies)
    expect(packages.filter(([name]) => !named(name))).toEqual([])
    expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
