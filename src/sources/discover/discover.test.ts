import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeAt } from '../../../test/support/folder.ts'
import { shownPath } from '../shown-path.ts'
import { discover } from './discover.ts'

let root = ''

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'discover-test-')))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

/** Files by path; those without a text of their own hold nothing. */
function write(...files: readonly (string | readonly [path: string, text: string])[]): void {
  for (const file of files) {
    const [path, text] = typeof file === 'string' ? [file, ''] : file
    writeAt(root, path, text)
  }
}

function found(paths: readonly string[] = ['.'], excluded: (path: string) => boolean = () => false) {
  const { manifests, named, charts, kustomizations, diagnostics } = discover({ paths, cwd: root, excluded })
  const shown = (all: readonly string[]): string[] => all.map((path) => shownPath(root, path))
  return {
    manifests: shown(manifests),
    named: shown(named),
    charts: shown(charts),
    kustomizations: shown(kustomizations),
    diagnostics: diagnostics.map(({ level, code, message }) => `${level} ${code}: ${message}`),
  }
}

describe('a folder', () => {
  test('gives YAML and JSON, sorted, and no configuration of ours', () => {
    write(
      'b.yml',
      'a/c.json',
      'a.yaml',
      'notes.txt',
      'seaworthy.yaml',
      '.seaworthy-baseline.yaml',
      'seaworthy-agent.yaml',
    )

    expect(found()).toMatchObject({
      manifests: ['a.yaml', 'a/c.json', 'b.yml', 'seaworthy-agent.yaml'],
      named: [],
      diagnostics: [],
    })
  })

  test('that is empty gives nothing, and nothing to complain about', () => {
    expect(found()).toMatchObject({ manifests: [], charts: [], kustomizations: [], diagnostics: [] })
  })

  test('is not entered where others wrote it, unless it is named', () => {
    write('node_modules/a/a.yaml', 'vendor/a.yaml', '.terraform/a.yaml', '.git/a.yaml', 'b.yaml')

    expect(found().manifests).toStrictEqual(['b.yaml'])
    expect(found(['vendor']).manifests).toStrictEqual(['vendor/a.yaml'])
  })

  test('leaves out what is excluded, file or folder', () => {
    write('a.yaml', 'b/c.yaml', 'd.yaml')

    expect(found(['.', 'd.yaml'], (path) => /\/(?:b|d\.yaml)$/.test(path)).manifests).toStrictEqual([
      'a.yaml',
    ])
  })
})

describe('ignore files', () => {
  test('hold for what is below them, up to the root of the repository', () => {
    write(
      '.git/HEAD',
      ['.gitignore', 'out/\n*.tmp.yaml\n/top.yaml\n'],
      ['a/.seaworthyignore', 'secret.yaml\n'],
    )
    write('top.yaml', 'a/top.yaml', 'a/secret.yaml', 'b/secret.yaml', 'a/x.tmp.yaml', 'a/out/y.yaml')

    expect(found().manifests).toStrictEqual(['a/top.yaml', 'b/secret.yaml'])
    expect(found(['a']).manifests).toStrictEqual(['a/top.yaml'])
  })

  test('further in outrank those further out', () => {
    write(
      '.git/HEAD',
      ['.gitignore', '*.yaml\n'],
      ['a/.gitignore', '!keep.yaml\n'],
      'a/keep.yaml',
      'a/drop.yaml',
    )

    expect(found().manifests).toStrictEqual(['a/keep.yaml'])
  })

  test('do not hold for what is named', () => {
    write(
      '.git/HEAD',
      ['.gitignore', 'rendered/\n'],
      'rendered/a.yaml',
      ['rendered/.gitignore', 'b.yaml'],
      'rendered/b.yaml',
    )

    expect(found().manifests).toStrictEqual([])
    expect(found(['rendered']).manifests).toStrictEqual(['rendered/a.yaml'])
    expect(found(['rendered/b.yaml']).manifests).toStrictEqual(['rendered/b.yaml'])
  })

  test('tell capital letters apart', () => {
    write(['.gitignore', 'Secret.yaml\n'], 'secret.yaml')

    expect(found().manifests).toStrictEqual(['secret.yaml'])
  })
})

describe('what is named', () => {
  test('is read whatever it is called, once', () => {
    write('manifest.txt', 'a.yaml')

    expect(found(['manifest.txt', './manifest.txt', '.'])).toMatchObject({
      manifests: ['a.yaml', 'manifest.txt'],
      named: ['manifest.txt'],
    })
  })

  test('and does not exist is an error', () => {
    write('deploy/a.yaml')

    expect(found(['deploy/prod/b.yaml', 'deploy/*.json']).diagnostics).toStrictEqual([
      'error path-missing: there is no `deploy/prod/b.yaml`',
      'error path-missing: nothing matches `deploy/*.json`',
    ])
    expect(
      discover({ paths: ['deploy/x/y'], cwd: root, excluded: () => false }).diagnostics[0]!.hint,
    ).toContain('`deploy`')
  })

  test('by a glob is what a walk would find', () => {
    write(
      '.git/HEAD',
      ['.gitignore', 'out/'],
      'out/a.yaml',
      'a/b.yaml',
      'a/b.md',
      'node_modules/x/a.yaml',
      '[x].yaml',
    )
    write('web/Chart.yaml', 'web/templates/a.yaml')

    expect(found(['**/*.yaml'])).toMatchObject({
      manifests: ['[x].yaml', 'a/b.yaml'],
      charts: ['web'],
      diagnostics: [],
    })
    expect(found(['[x].yaml']).manifests).toStrictEqual(['[x].yaml'])
    expect(found(['out/*.yaml', 'a/*']).manifests).toStrictEqual(['a/b.yaml', 'out/a.yaml'])
  })
})

describe('charts', () => {
  test('have all of their folder, sub-charts too', () => {
    write(
      'web/Chart.yaml',
      'web/values.yaml',
      'web/templates/a.yaml',
      'web/charts/db/Chart.yaml',
      'web/crds/c.yaml',
      'x.yaml',
    )

    expect(found()).toMatchObject({ charts: ['web'], manifests: ['x.yaml'] })
    expect(found(['web', 'web/charts/db']).charts).toStrictEqual(['web'])
    expect(found(['web/charts/db']).charts).toStrictEqual(['web/charts/db'])
    expect(found(['web/Chart.yaml']).charts).toStrictEqual(['web'])
  })

  test('are scanned where one of their templates is named', () => {
    write('web/Chart.yaml', 'web/templates/x/a.yaml', 'web/templates/b.yaml')

    expect(found(['web/templates/x/a.yaml', 'web/templates/b.yaml'])).toMatchObject({
      charts: ['web'],
      manifests: [],
      diagnostics: [
        'note template-of-chart: `web/templates/x/a.yaml` belongs to the chart `web`, which is scanned as a whole',
      ],
    })
    expect(found(['web/templates']).charts).toStrictEqual(['web'])
  })

  test('may be packed; another archive is none', () => {
    write('web/Chart.yaml', 'other/a.yaml')
    const pack = (from: string): unknown => execFileSync('tar', ['-czf', `${from}.tgz`, from], { cwd: root })
    pack('web')
    pack('other')
    rmSync(join(root, 'web'), { recursive: true })

    expect(found()).toMatchObject({ charts: ['web.tgz'], manifests: ['other/a.yaml'], diagnostics: [] })
    expect(found(['other.tgz']).diagnostics).toStrictEqual([
      'error not-a-chart: `other.tgz` is no packed chart: it holds no `Chart.yaml`',
    ])
  })
})

describe('kustomizations', () => {
  test('take in what they list, and each other', () => {
    write(
      [
        'base/kustomization.yaml',
        'resources: [a.yaml]\nconfigMapGenerator: [{name: c, files: [k=settings.yaml]}]\n',
      ],
      ['prod/kustomization.yml', 'resources: [../base]\npatches: [{path: patch.yaml}, {patch: "a: b"}]\n'],
      [
        'old/Kustomization',
        'bases: [../base]\npatchesStrategicMerge: [merge.yaml]\ncomponents: [../extra]\n',
      ],
      [
        'extra/kustomization.yaml',
        'kind: Component\nreplacements: [{path: r.yaml}]\nopenapi: {path: o.json}\n',
      ],
    )
    write(
      'base/a.yaml',
      'base/settings.yaml',
      'base/left.yaml',
      'prod/patch.yaml',
      'old/merge.yaml',
      'extra/r.yaml',
      'extra/o.json',
    )

    expect(found()).toMatchObject({
      kustomizations: ['old', 'prod'],
      manifests: ['base/left.yaml'],
      diagnostics: [],
    })
  })

  test('do not take in what only shares a name with one of their values', () => {
    write(
      ['kustomization.yaml', 'namespace: prod\nnamePrefix: web\n'],
      ['prod/kustomization.yaml', ''],
      'web/a.yaml',
    )

    expect(found()).toMatchObject({ kustomizations: ['.', 'prod'], manifests: ['web/a.yaml'] })
  })

  test('that take in each other are not lost', () => {
    write(['a/kustomization.yaml', 'resources: [../b]'], ['b/kustomization.yaml', 'resources: [../a]'])

    expect(found().kustomizations).toStrictEqual(['a'])
  })

  test('leave a file to be judged that was named, unless they were named beside it', () => {
    write(['base/kustomization.yaml', 'resources: [a.yaml]'], 'base/a.yaml')

    expect(found(['base', 'base/a.yaml'])).toMatchObject({
      kustomizations: ['base'],
      manifests: ['base/a.yaml'],
    })
    expect(found(['base/kustomization.yaml', 'base/a.yaml'])).toMatchObject({
      kustomizations: ['base'],
      manifests: [],
    })
  })

  test('may be broken, or a folder', () => {
    write(['a/kustomization.yaml', '{{'], 'b/kustomization.yaml/x.yaml')

    expect(found()).toMatchObject({ kustomizations: ['a'], manifests: ['b/kustomization.yaml/x.yaml'] })
  })
})

describe('symbolic links', () => {
  test('in a circle end, and say so only where a manifest is missing', () => {
    write('a/b.yaml')
    symlinkSync('..', join(root, 'a', 'up'))
    symlinkSync('self.yaml', join(root, 'self.yaml'))

    expect(found()).toMatchObject({
      manifests: ['a/b.yaml'],
      diagnostics: ['error path-missing: the symbolic link `self.yaml` leads nowhere'],
    })
  })

  test('are not followed out of the tree, which is said', () => {
    write('tree/a.yaml', 'outside/b.yaml', 'outside/tool')
    symlinkSync('../outside', join(root, 'tree', 'link'))
    symlinkSync('../outside/tool', join(root, 'tree', 'tool'))
    symlinkSync('../gone', join(root, 'tree', 'gone'))

    expect(found(['tree'])).toMatchObject({
      manifests: ['tree/a.yaml'],
      diagnostics: [
        'note path-missing: the symbolic link `tree/gone` leads nowhere',
        'note link-outside: the symbolic link `tree/link` leads outside of what is scanned and is not followed',
      ],
    })
  })

  test('inside of it are the file that they lead to, once', () => {
    write('a.yaml', 'b.txt')
    symlinkSync('a.yaml', join(root, 'again.yaml'))
    symlinkSync('b.txt', join(root, 'b.yaml'))

    expect(found().manifests).toStrictEqual(['a.yaml', 'b.yaml'])
  })

  test('are followed where they are named', () => {
    write('real/a.yaml')
    symlinkSync('real', join(root, 'link'))
    symlinkSync('nothing', join(root, 'dead'))

    expect(found(['link']).manifests).toStrictEqual(['link/a.yaml'])
    expect(found(['dead']).diagnostics).toStrictEqual([
      'error path-missing: the symbolic link `dead` leads nowhere',
    ])
  })
})

test('folders and sockets are no manifests, whatever they are called', async () => {
  write('folder.yaml/a.yaml')
  const server = createServer().listen(join(root, 'socket.yaml'))
  await once(server, 'listening')

  const { manifests, diagnostics } = found()

  server.close()
  expect({ manifests, diagnostics }).toStrictEqual({ manifests: ['folder.yaml/a.yaml'], diagnostics: [] })
})
