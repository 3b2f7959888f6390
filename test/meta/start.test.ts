import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** A Node of the system that is older than the one that is needed, if there is one. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  if (!existsSync(path)) return false
  const [major = 0] = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' })
    .stdout.split('.')
    .map(Number)
  return major < 24
})

const start = (cwd: string, ...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(root, 'tools', 'start.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: cwd },
  })

describe('npm start', () => {
  test('prints what the program prints and nothing else, and gives its exit code', () => {
    const { status, stdout } = start(root, 'start', 'version', '--output', 'json')

    expect(JSON.parse(stdout)).toMatchObject({ name: 'seaworthy' })
    expect(status).toBe(0)
  })

  test('takes paths from where npm was called', () => {
    const { status, stdout } = start(join(root, 'examples'), 'start', 'scan', 'manifests', '--output', 'json')

    const { findings } = JSON.parse(stdout) as {
      readonly findings: readonly { readonly location?: { readonly file: string } }[]
    }
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.filter(({ location }) => location?.file.startsWith('manifests/') !== true)).toEqual([])
    expect([0, 1]).toContain(status)
  })

  test('scans the examples when it is told nothing', () => {
    const { stdout } = start(root, 'start')

    expect(stdout).toContain('examples/')
  })

  test('says which of its own commands there are', () => {
    const { status, stderr } = start(root, 'strat')

    expect(stderr).toContain('unknown command `strat`')
    expect(status).toBe(2)
  })

  test.skipIf(oldNode === undefined)('runs on an old Node by means of the pinned one', () => {
    const { stdout } = spawnSync(
      oldNode!,
      [join(root, 'bin', 'seaworthy.js'), 'version', '--output', 'json'],
      {
        encoding: 'utf8',
      },
    )

    const { node } = JSON.parse(stdout) as { readonly node: string }
    expect(Number(node.split('.')[0])).toBeGreaterThanOrEqual(24)
  })
})
