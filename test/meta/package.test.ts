import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const installed = join(folder, 'package')

/** The package as users get it, unpacked far from the checkout. */
beforeAll(() => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'ignore' })
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder])
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

const seaworthy = (...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(installed, 'bin', 'seaworthy.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })

describe('the package', () => {
  test('needs no other package and runs no script when it is installed', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      readonly dependencies?: object
      readonly optionalDependencies?: object
      readonly scripts: Readonly<Record<string, string>>
    }

    const onInstall = Object.keys(manifest.scripts).filter((name) =>
      /^(pre|post)?install$|^prepare$/.test(name),
    )
    expect(onInstall).toEqual([])
    expect(manifest.dependencies ?? {}).toEqual({})
    expect(manifest.optionalDependencies ?? {}).toEqual({})
  })

  test('holds the program, schemas and licences, and nothing else', () => {
    const entries = readdirSync(installed).toSorted()

    expect(entries).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'schemas'])
    expect(existsSync(join(installed, 'dist', 'LICENSES.txt'))).toBe(true)
    expect(existsSync(join(installed, 'dist', '.cache'))).toBe(false)
  })

  test('scans from any folder', () => {
    writeFileSync(
      join(folder, 'pod.yaml'),
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, image: 'web:1', securityContext: { privileged: true } }] }
`,
    )

    const { status, stdout } = seaworthy(
      'scan',
      'pod.yaml',
      '--control',
      'privileged-container',
      '--output',
      'json',
    )

    const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly control: string }[] }
    expect(findings.map(({ control }) => control)).toEqual(['privileged-container'])
    expect(status).toBe(1)
  })

  test('reads large input in threads of its own', () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: NAME }\nspec: { containers: [{ name: web, image: web:1 }] }\n'
    const pods = Array.from({ length: 20_000 }, (_, index) => pod.replace('NAME', `web-${index}`))
    writeFileSync(join(folder, 'pods.yaml'), pods.join('---\n'))

    const { stdout } = seaworthy(
      'scan',
      'pods.yaml',
      '--jobs',
      '2',
      '--control',
      'host-pid',
      '--output',
      'json',
    )

    const { summary } = JSON.parse(stdout) as { readonly summary: { readonly resources: number } }
    expect(summary.resources).toBe(20_000)
  })
})
