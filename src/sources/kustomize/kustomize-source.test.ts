import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { layerTools } from '../../../test/support/kubectl-layer.ts'
import type { Reading } from '../source.ts'
import { kustomizeSource } from './kustomize-source.ts'

const { kubectl } = layerTools()

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kustomize-test-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

function scan(folder: string, more: { program?: string; root?: string } = {}): Promise<Reading> {
  return kustomizeSource({ folder: join(root, folder), program: kubectl, cwd: root, root, ...more }).read()
}

function deployment(name: string): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  replicas: 1\n`
}

function templates({ resources }: Reading): string[] {
  return resources.map(
    ({ origin, name }) => `${name} ${origin.type === 'rendered' ? origin.template.path : ''}`,
  )
}

function contents(): string[] {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return paths.map(({ parentPath, name }) => `${name} ${readFileSync(join(parentPath, name), 'utf8')}`)
}

describe('a kustomization', () => {
  beforeEach(() => {
    write({
      'base/kustomization.yaml':
        'resources: [web.yaml]\nconfigMapGenerator:\n  - name: settings\n    files: [all=settings.conf]\n',
      'base/settings.conf': 'a=b',
      'base/web.yaml': deployment('web'),
      'prod/kustomization.yaml':
        'resources:\n  - ../base\n  - job.yaml\npatches:\n  - path: replicas.yaml\nnamePrefix: prod-\n',
      'prod/job.yaml': deployment('job'),
      'prod/replicas.yaml': deployment('web').replace('replicas: 1', 'replicas: 3'),
    })
  })

  test('gives resources that know the file they come from', async () => {
    const reading = await scan('prod')

    expect(reading.diagnostics).toEqual([])
    expect(templates(reading).toSorted()).toEqual([
      'prod-job prod/job.yaml',
      expect.stringMatching(/^prod-settings-\w+ base\/kustomization.yaml$/),
      'prod-web base/web.yaml',
    ])
    const web = reading.resources.find(({ name }) => name === 'prod-web')
    expect(web).toMatchObject({
      source: 'kustomize prod',
      object: { metadata: { name: 'prod-web' }, spec: { replicas: 3 } },
      origin: {
        by: 'kustomize',
        rendering: 'default',
        text: { path: 'kustomize build prod' },
        template: { text: deployment('web') },
      },
    })
  })

  test('shows nothing of the annotation that tells the files', async () => {
    const { resources } = await scan('prod')

    expect(JSON.stringify(resources)).not.toContain('config.kubernetes.io/origin')
  })

  test('keeps the annotation where it asks for it itself', async () => {
    write({ 'base/kustomization.yaml': 'resources: [web.yaml]\nbuildMetadata: [originAnnotations]\n' })

    const reading = await scan('base')

    expect(reading.resources[0]?.annotations).toHaveProperty(['config.kubernetes.io/origin'])
    expect(templates(reading)).toEqual(['web base/kustomization.yaml'])
  })

  test('is left as it was', async () => {
    const before = contents()

    await scan('prod')

    expect(contents()).toEqual(before)
  })

  test.each(['resources: [web.yaml]\n---\n', '{resources: [web.yaml]}', 'RESOURCES: [web.yaml]\n...\n'])(
    'is built however it is written: %j',
    async (text) => {
      write({ 'base/kustomization.yaml': text })

      expect((await scan('base')).resources.map(({ name }) => name)).toEqual(['web'])
    },
  )

  test('may use components and what is built in', async () => {
    write({
      'prod/kustomization.yaml':
        'resources: [job.yaml]\ncomponents: [../component]\ntransformers: [labels.yaml, patch.yaml]\n',
      'prod/labels.yaml':
        'apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: a}\nlabels: {a: b}\nfieldSpecs:\n  - path: metadata/labels\n    create: true\n',
      'prod/patch.yaml':
        'apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: b}\npath: replicas.yaml\ntarget: {name: job}\n',
      'component/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [more.yaml]\n',
      'component/more.yaml': deployment('more'),
    })

    const { resources, diagnostics } = await scan('prod')

    expect(diagnostics).toEqual([])
    expect(resources.map(({ name, labels }) => [name, labels])).toEqual([
      ['job', { a: 'b' }],
      ['more', { a: 'b' }],
    ])
    expect(resources[0]?.object['spec']).toMatchObject({ replicas: 3 })
  })

  test('has a field of a wrong type reported at its file', async () => {
    write({ 'base/web.yaml': deployment('web').replace('replicas: 1', 'replicas: many') })

    const { diagnostics } = await scan('base')

    expect(diagnostics).toMatchObject([{ code: 'wrong-type', location: { file: 'base/web.yaml', line: 1 } }])
  })
})

describe('what a kustomization asks for outside', () => {
  const cases: readonly [string, string, string, string][] = [
    ['a remote base', 'resources:\n  - github.com/o/r//base?ref=v1\n', 'kustomize-refused', 'is remote'],
    ['a URL', 'resources:\n  - http://127.0.0.1:9/x.yaml\n', 'kustomize-refused', 'is remote'],
    ['a clone', 'resources:\n  - git@example.com:o/r.git\n', 'kustomize-refused', 'is remote'],
    ['a remote patch', 'patches:\n  - path: https://example.com/x.yaml\n', 'kustomize-refused', 'is remote'],
    [
      'a remote value',
      'configMapGenerator:\n  - files: [a=https://example.com/x]\n',
      'kustomize-refused',
      'is remote',
    ],
    [
      'a chart',
      'namePrefix: x\nhelmCharts:\n  - name: redis\n',
      'kustomize-refused',
      'fetches and renders charts',
    ],
    [
      'a chart in capitals',
      'namePrefix: x\nHELMCHARTS:\n  - name: redis\n',
      'kustomize-refused',
      'fetches and renders charts',
    ],
    [
      'a file above',
      'configMapGenerator:\n  - files: [../secret]\n',
      'kustomize-refused',
      'leads outside of `tree/app`',
    ],
    ['an absolute path', 'resources:\n  - /etc/hosts\n', 'kustomize-refused', 'leads outside of `tree/app`'],
    ['a base outside', 'resources:\n  - ../../outside\n', 'kustomize-refused', 'leads outside of `tree`'],
    ['a link', 'configMapGenerator:\n  - envs: [link]\n', 'kustomize-refused', 'leads outside of `tree/app`'],
    [
      'a file that is missing',
      'resources:\n  - none.yaml\n',
      'kustomize-file-missing',
      'there is no `none.yaml`',
    ],
    [
      'a folder without any',
      'resources:\n  - empty\n',
      'kustomize-file-missing',
      'the folder `empty` has no kustomization',
    ],
  ]

  test.each(cases)('(%s) is refused at its line, and nothing is built', async (_, text, code, message) => {
    write({
      'outside/kustomization.yaml': '',
      'tree/secret': 'hidden',
      'tree/app/kustomization.yaml': text,
      'tree/app/empty/x': '',
    })
    symlinkSync(join(root, 'tree/secret'), join(root, 'tree/app/link'))

    const { resources, diagnostics } = await scan('tree/app', { root: join(root, 'tree') })

    expect(resources).toEqual([])
    expect(diagnostics).toMatchObject([
      { level: 'error', code, location: { file: 'tree/app/kustomization.yaml', line: 2 } },
    ])
    expect(diagnostics[0]?.message).toMatch(/^the kustomization `tree\/app` was not built: /)
    expect(diagnostics[0]?.message).toContain(message)
  })

  const plugins: readonly [string, string, string][] = [
    [
      'a function',
      'apiVersion: builtin\nkind: X\nmetadata:\n  name: x\n  annotations:\n    config.kubernetes.io/function: |\n      exec: {path: ./x}\n',
      'the function `X` runs a program',
    ],
    [
      'a plug-in',
      'apiVersion: example.com/v1\nkind: Exec\nmetadata: {name: y}\n',
      'the plug-in `Exec` runs a program',
    ],
    [
      'a chart',
      'apiVersion: builtin\nkind: HelmChartInflationGenerator\nmetadata: {name: z}\n',
      'fetches and renders charts',
    ],
    [
      'a remote patch',
      'apiVersion: builtin\nkind: PatchTransformer\npath: https://example.com/x\n',
      'is remote',
    ],
  ]

  test.each(plugins)(
    'by %s of a generator or transformer is refused in its file',
    async (_, text, message) => {
      write({
        'app/kustomization.yaml': 'generators: [direct.yaml]\ntransformers: [plugins]\n',
        'app/direct.yaml': text,
        'app/plugins/kustomization.yaml': 'resources: [inner.yaml]\n',
        'app/plugins/inner.yaml': text,
      })

      const { resources, diagnostics } = await scan('app')

      expect(resources).toEqual([])
      expect(diagnostics.map(({ location }) => location?.file)).toEqual([
        'app/direct.yaml',
        'app/plugins/inner.yaml',
      ])
      for (const diagnostic of diagnostics) expect(diagnostic.message).toContain(message)
    },
  )

  test('by a forged origin is not read', async () => {
    write({
      secret: 'hidden',
      'app/kustomization.yaml':
        'resources: [web.yaml]\ncommonAnnotations:\n  config.kubernetes.io/origin: |\n    path: ../secret\n',
      'app/web.yaml': deployment('web'),
    })

    const reading = await scan('app')

    expect(templates(reading)).toEqual(['web app/kustomization.yaml'])
  })

  test('in a base is refused there, for the kustomization that takes it in', async () => {
    write({
      'app/kustomization.yaml': 'resources: [base]\n',
      'app/base/kustomization.yaml': 'resources: [https://example.com/x]\n',
    })

    const { diagnostics } = await scan('app')

    expect(diagnostics).toMatchObject([
      {
        message: expect.stringContaining('`app` was not built') as string,
        location: { file: 'app/base/kustomization.yaml' },
      },
    ])
  })
})

describe('a kustomization that does not build', () => {
  test('for its YAML is an error at the line', async () => {
    write({ 'app/kustomization.yaml': 'resources:\n  - a\n b: [\n' })

    const { diagnostics } = await scan('app')

    expect(diagnostics).toMatchObject([
      { level: 'error', code: 'kustomize-file-broken', location: { file: 'app/kustomization.yaml' } },
    ])
  })

  test('says what kustomize said, in the names of the repository', async () => {
    write({
      'app/kustomization.yaml': 'resources: [web.yaml]\npatchesStrategicMerge: [web.yaml]\nbases: []\n',
      'app/web.yaml': 'kind: [\n',
    })

    const { resources, diagnostics } = await scan('app')

    expect(resources).toEqual([])
    expect(diagnostics).toMatchObject([
      {
        level: 'error',
        code: 'kustomization-does-not-build',
        location: { file: 'app/kustomization.yaml', line: 1 },
      },
    ])
    expect(diagnostics[0]?.message).toMatch(/web\.yaml/)
    expect(diagnostics[0]?.message).not.toMatch(/Warning|\/seaworthy-|\/tree\//)
  })

  test('as a component, which changes what takes it in, is a note', async () => {
    write({
      'app/kustomization.yaml': `kind: Component\npatches:\n  - patch: |-\n      ${deployment('web').replaceAll('\n', '\n      ')}\n`,
    })

    const { diagnostics } = await scan('app')

    expect(diagnostics).toMatchObject([{ level: 'note', code: 'kustomize-component' }])
  })

  test('for want of the program is an error', async () => {
    write({ 'app/kustomization.yaml': 'resources: []\n' })

    const { diagnostics } = await scan('app', { program: join(root, 'kustomize') })

    expect(diagnostics).toMatchObject([
      { message: expect.stringContaining('kustomize cannot be started') as string },
    ])
  })

  test('because it takes itself in ends with an error', async () => {
    write({
      'app/kustomization.yaml': 'resources: [../other]\n',
      'other/kustomization.yaml': 'resources: [../app]\n',
    })

    const { diagnostics } = await scan('app')

    expect(diagnostics).toMatchObject([{ code: 'kustomization-does-not-build' }])
  })
})
