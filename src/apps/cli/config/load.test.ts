import { controlNames } from '#model'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ConfigPart, Known } from '#config'
import { CommandError } from '../errors.ts'
import { loadConfig } from './load.ts'

const known: Known = {
  controls: new Map([['host-pid', { params: {} }]]),
  names: controlNames([]),
  releases: ['2026.11'],
  frameworks: new Set(),
}

let folder = ''

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'config-test-')))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Makes a folder a repository. */
function repository(path = ''): void {
  mkdirSync(join(folder, path, '.git'), { recursive: true })
}

interface Asked {
  readonly configFile?: string
  readonly flags?: ConfigPart
}

function load(scanned: string | readonly string[], { flags = {}, ...asked }: Asked = {}) {
  const paths = [scanned].flat().map((path) => join(folder, path))
  return loadConfig({ scanned: paths, cwd: folder, flags, known, ...asked })
}

/** `code: message | hint` of what a load ends with. */
function refusal(scanned: string | readonly string[], asked: Asked = {}): string {
  try {
    load(scanned, asked)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return `${error.code}: ${error.message} | ${error.hint}`
  }
  return 'none'
}

describe('the file that counts', () => {
  test('is the nearest up to the root of the repository, alone', () => {
    repository('repo')
    write('seaworthy.yaml', 'failOn: never')
    write('repo/seaworthy.yaml', 'failOn: low\npartial: true')
    write('repo/team/seaworthy.yml', 'failOn: critical')
    write('repo/team/app/a.yaml', '')
    write('repo/other/a.yaml', '')

    expect(load('repo/team/app/a.yaml').config).toMatchObject({ failOn: 'critical', partial: false })
    expect(load('repo/other').config).toMatchObject({ failOn: 'low', partial: true })
  })

  test('never lies outside of the repository', () => {
    repository('repo')
    write('seaworthy.yaml', 'failOn: never')

    expect(load('repo').config.failOn).toBe('high')
  })

  test('is that of its own folder where there is no repository', () => {
    write('seaworthy.yaml', 'failOn: never')
    write('a/b.yaml', '')

    expect(load('a/b.yaml').config.failOn).toBe('high')
    expect(load('.').config.failOn).toBe('never')
  })

  test('is found for a glob and for a path that is not there', () => {
    repository()
    write('k8s/seaworthy.yaml', 'failOn: low')

    expect(load('k8s/**/*.yaml').config.failOn).toBe('low')
    expect(load('k8s/missing/too.yaml').config.failOn).toBe('low')
  })

  test('is one for all that is scanned', () => {
    repository()
    write('a/seaworthy.yaml', 'failOn: low')
    write('b/c.yaml', '')

    expect(refusal(['a', 'b'])).toBe(
      'config-ambiguous: the paths have different configurations: a/seaworthy.yaml, none | scan them one by one, or name one with --config',
    )
    expect(load(['a', 'b'], { configFile: 'a/seaworthy.yaml' }).config.failOn).toBe('low')
  })

  test('is the one that is named, where that lies in the tree', () => {
    repository()
    write('seaworthy.yaml', 'failOn: low\npartial: true')
    write('ci/strict.yaml', 'failOn: medium')

    expect(load('.', { configFile: 'ci/strict.yaml' }).config).toMatchObject({
      failOn: 'medium',
      partial: false,
    })
  })

  test('stands below one that is named outside of the tree, and that below the options', () => {
    repository('repo')
    write('repo/seaworthy.yaml', 'failOn: low\npartial: true\nrequireCoverage: true')
    write('ops.yaml', 'failOn: medium\npartial: false\nprograms: {helm: /opt/helm}')

    const { config } = load('repo', { configFile: 'ops.yaml', flags: { failOn: 'never' } })

    expect(config).toMatchObject({
      failOn: 'never',
      partial: false,
      requireCoverage: true,
      programs: { helm: '/opt/helm' },
    })
  })
})

describe('what a file extends', () => {
  test('stands below it; of several the later wins', () => {
    write('a.yaml', 'failOn: low\npartial: true\nrequireCoverage: true')
    write('b.yaml', 'failOn: medium\npartial: false')
    write('seaworthy.yaml', 'extends: [a.yaml, b.yaml]\nfailOn: critical')

    expect(load('.').config).toMatchObject({ failOn: 'critical', partial: false, requireCoverage: true })
  })

  test('counts once, however many extend it', () => {
    write('base.yaml', 'exclude: [x]')
    write('a.yaml', 'extends: base.yaml')
    write('b.yaml', 'extends: [base.yaml, a.yaml]')
    write('seaworthy.yaml', 'extends: [a.yaml, b.yaml]')

    expect(load('.').config.exclude).toHaveLength(1)
    expect(load('.').layers).toHaveLength(5)
  })

  test('takes no time that grows with the number of ways to a file', () => {
    for (let index = 0; index < 40; index++) {
      write(`c${index}.yaml`, `extends: [c${index + 1}.yaml, ./c${index + 1}.yaml]`)
    }
    write('c40.yaml', '')
    write('seaworthy.yaml', 'extends: c0.yaml')

    expect(load('.').layers).toHaveLength(43)
  })

  test('is no circle, by whatever names', () => {
    write('sub/b.yaml', 'extends: ../seaworthy.yaml')
    write('seaworthy.yaml', 'extends: link/b.yaml')
    symlinkSync('sub', join(folder, 'link'))

    expect(refusal('.')).toBe(
      'config-extends-cycle: configurations extend each other in a circle: seaworthy.yaml → link/b.yaml → seaworthy.yaml | take one `extends` out',
    )
  })

  test('has its mistakes said at its own place', () => {
    write('base.yaml', 'failOn: low\ncontrols: {host-pdi: off}')
    write('seaworthy.yaml', 'extends: base.yaml')

    expect(refusal('.')).toMatch(
      /^config-unknown-control: base\.yaml:2:12 {2}unknown control `host-pdi`; did you mean `host-pid`\? /,
    )
  })
})

describe('a configuration that cannot be read', () => {
  test.each([
    ['a file that is not there', () => undefined, 'cannot read `base.yaml`: there is no such file'],
    ['a folder', () => write('base.yaml/x', ''), 'cannot read `base.yaml`: it is a folder'],
    [
      'a file of any size',
      () => write('base.yaml', `#${'x'.repeat(1 << 20)}`),
      'cannot read `base.yaml`: it has more than 1 MiB',
    ],
    [
      'another encoding',
      () => writeFileSync(join(folder, 'base.yaml'), Buffer.from([0xe9, 0x0a])),
      'cannot read `base.yaml`: it is not UTF-8',
    ],
  ])('ends the run: %s', (_, prepare, message) => {
    prepare()
    write('seaworthy.yaml', 'extends: base.yaml')

    expect(refusal('.')).toContain(`config-unreadable: ${message} | `)
  })

  test('is missed where it is named', () => {
    expect(refusal('.', { configFile: 'nope.yaml' })).toBe(
      'config-missing: there is no `nope.yaml` | check the path that --config names',
    )
  })
})

describe('a scanned tree is not trusted', () => {
  beforeEach(() => {
    repository('repo')
    write('outside.yaml', 'failOn: never\nroot-only: secret')
  })

  test.each([
    ['programs', 'programs: {helm: ./evil}', '`programs` names programs to run'],
    ['a path outside', 'extends: ../outside.yaml', '`extends` leads outside of what is scanned'],
    ['a link that leads outside', 'extends: link.yaml', '`extends` leads outside of what is scanned'],
    ['a baseline behind a link', 'baseline: way/b.json', '`baseline` leads outside of what is scanned'],
    [
      'values behind a link',
      'sources: [{chart: ., values: [way/v.yaml]}]',
      '`sources` leads outside of what is scanned',
    ],
  ])('with %s', (_, text, message) => {
    write('repo/seaworthy.yaml', text)
    symlinkSync('../outside.yaml', join(folder, 'repo/link.yaml'))
    symlinkSync('..', join(folder, 'repo/way'))

    expect(refusal('repo')).toContain(`config-untrusted: repo/seaworthy.yaml:1:1  ${message}`)
  })

  test('with a configuration that is a link to the outside, of which nothing is said', () => {
    symlinkSync('../outside.yaml', join(folder, 'repo/seaworthy.yaml'))

    const said = refusal('repo')

    expect(said).toContain('config-untrusted: `repo/seaworthy.yaml` is a link that leads outside')
    expect(said).not.toContain('root-only')
  })

  test('with a file in it that a trusted one extends or that is named', () => {
    write('repo/ci.yaml', 'programs: {helm: ./evil}')
    write('ops.yaml', 'extends: repo/ci.yaml')

    expect(refusal('repo', { configFile: 'ops.yaml' })).toMatch(/^config-untrusted: repo\/ci\.yaml:1:1 /)
    expect(refusal('repo', { configFile: 'repo/ci.yaml' })).toMatch(/^config-untrusted: repo\/ci\.yaml:1:1 /)
  })

  test('even where the way to it is a link', () => {
    write('repo/seaworthy.yaml', 'programs: {helm: ./evil}')
    symlinkSync('repo', join(folder, 'alias'))

    expect(refusal('alias')).toMatch(/^config-untrusted: alias\/seaworthy\.yaml:1:1 /)
  })

  test('but may be linked within', () => {
    write('repo/shared/base.yaml', 'failOn: low')
    symlinkSync('shared', join(folder, 'repo/link'))
    write('repo/seaworthy.yaml', 'extends: link/base.yaml')

    expect(load('repo').config.failOn).toBe('low')
  })
})

describe('an environment', () => {
  test('that is asked for must be there', () => {
    write('seaworthy.yaml', 'environments: {production: {failOn: low}}')

    expect(load('.', { flags: { environment: 'production' } }).config.environment).toBe('production')
    expect(refusal('.', { flags: { environment: 'prodution' } })).toBe(
      'config-unknown-environment: unknown environment `prodution`; did you mean `production`? | environments: production',
    )
  })

  test('that a rendering names must be there', () => {
    write('seaworthy.yaml', 'sources:\n  - chart: web\n    renderings: [{environment: prod}]')

    expect(refusal('.')).toBe(
      'config-unknown-environment: seaworthy.yaml:3:19  unknown environment `prod` | the configuration has none',
    )
  })
})

test('each value has its origin', () => {
  write('base.yaml', 'failOn: low')
  write('seaworthy.yaml', 'extends: base.yaml')

  const { layers } = load('.', { flags: { programs: { helm: 'helm' }, kubernetesVersion: 31 } })

  expect(layers.map(({ originOf }) => originOf(['failOn']))).toStrictEqual([
    'base.yaml:1:1',
    'seaworthy.yaml:1:1',
    '--fail-on',
  ])
  expect(
    [['programs', 'helm'], ['kubernetesVersion'], ['baseline']].map((path) => layers.at(-1)!.originOf(path)),
  ).toStrictEqual(['--helm', '--kubernetes-version', '--baseline'])
})
