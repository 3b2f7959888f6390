import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartRendering, RenderedOrigin, Resource } from '#model'
import { layerTools } from '../../../test/support/kubectl-layer.ts'
import type { Reading } from '../source.ts'
import { helmSource } from './helm-source.ts'

const { helm } = layerTools()

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'helm-test-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-settings\n'

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** A chart in `folder` with one template. */
function chart(folder: string, files: Readonly<Record<string, string>> = {}): void {
  const name = folder.split('/').at(-1)!
  const own = {
    'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: 1.2.3\n`,
    'templates/settings.yaml': configMap,
    ...files,
  }
  write(Object.fromEntries(Object.entries(own).map(([path, text]) => [`${folder}/${path}`, text])))
}

const byDefault: ChartRendering = { name: 'default', release: 'shop', values: [], set: [], apiVersions: [] }

function scan(path: string, renderings?: readonly ChartRendering[], program = helm): Promise<Reading> {
  return helmSource({
    chart: join(root, path),
    renderings: renderings ?? [byDefault],
    configured: renderings !== undefined,
    helm: program,
    cwd: root,
    root,
    kubernetesVersion: 35,
  }).read()
}

function originOf(resource: Resource | undefined): RenderedOrigin {
  expect(resource?.origin.type).toBe('rendered')
  return resource!.origin as RenderedOrigin
}

function pack(folder: string, destination: string): void {
  execFileSync(helm, ['package', join(root, folder), '--destination', join(root, destination)], {
    stdio: 'ignore',
  })
}

describe('a chart', () => {
  test('gives resources that know their template, and the values that a fix may set', async () => {
    chart('web', { 'values.yaml': 'replicas: 2\n' })

    const { resources, diagnostics } = await scan('web')

    expect(diagnostics).toEqual([])
    expect(resources).toMatchObject([{ id: '/ConfigMap//shop-settings', source: 'helm web (default)' }])
    expect(originOf(resources[0])).toMatchObject({
      by: 'helm',
      rendering: 'default',
      text: { path: 'helm template web', readOnly: 'it was rendered by helm' },
      template: { path: 'web/templates/settings.yaml', text: configMap },
      values: { path: 'web/values.yaml', text: 'replicas: 2\n' },
    })
  })

  test('is rendered with its hooks and definitions; NOTES.txt is no output', async () => {
    const definition = (name: string) =>
      `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: ${name}}\n`
    chart('web', {
      'crds/all.yaml': `${definition('a.example.com')}---\n# Source: web/../secret\n${definition('b.example.com')}`,
      'templates/test.yaml': `${configMap}  annotations: {helm.sh/hook: test}\n`,
      'templates/NOTES.txt': 'Thank you',
    })

    const { resources, skipped } = await scan('web')

    const places = resources.map((resource) => `${resource.kind} ${originOf(resource).template.path}`)
    expect(new Set(places)).toEqual(
      new Set([
        'ConfigMap web/templates/settings.yaml',
        'ConfigMap web/templates/test.yaml',
        'CustomResourceDefinition web/Chart.yaml',
        'CustomResourceDefinition web/crds/all.yaml',
      ]),
    )
    expect(skipped).toBe(0)
  })

  test('is rendered for the Kubernetes version, as often as the configuration says', async () => {
    const template = `${configMap}data:\n  seen: "{{ .Capabilities.KubeVersion }} {{ .Release.Namespace }} {{ .Values.size }} {{ .Values.colour }} {{ .Capabilities.APIVersions.Has "x.io/v1" }}"\n`
    chart('web', {
      'templates/settings.yaml': template,
      'values.yaml': 'size: small\n',
      'values, "prod".yaml': 'size: large\n',
    })

    const { resources } = await scan('web', [
      { ...byDefault, name: 'dev', namespace: 'play', set: ['colour=a b'] },
      {
        ...byDefault,
        name: 'prod',
        values: [join(root, 'web/values, "prod".yaml')],
        apiVersions: ['x.io/v1'],
      },
    ])

    expect(resources.map(({ object }) => object['data'])).toEqual([
      { seen: 'v1.35.0 play small a b false' },
      { seen: 'v1.35.0 shop large  true' },
    ])
    expect(resources.map(({ source }) => source)).toEqual(['helm web (dev)', 'helm web (prod)'])
    expect(originOf(resources[1]).values?.path).toBe('web/values, "prod".yaml')
  })

  test('in an archive points at the archive', async () => {
    chart('web')
    pack('web', 'packed')

    const { resources, diagnostics } = await scan('packed/web-1.2.3.tgz')

    expect(diagnostics).toEqual([])
    expect(originOf(resources[0]).template).toEqual({
      path: 'packed/web-1.2.3.tgz',
      text: '',
      readOnly: 'the chart is an archive',
    })
  })

  test('that is a library is a note', async () => {
    chart('common', { 'Chart.yaml': 'apiVersion: v2\nname: common\nversion: 1.0.0\ntype: library\n' })

    const { resources, diagnostics } = await scan('common')

    expect(resources).toEqual([])
    expect(diagnostics).toMatchObject([
      { level: 'note', code: 'chart-library', location: { file: 'common/Chart.yaml' } },
    ])
  })

  test('is left as it was', async () => {
    chart('web')
    const before = readdirSync(root, { recursive: true })

    await scan('web')

    expect(readdirSync(root, { recursive: true })).toEqual(before)
  })

  test('has a field of a wrong type reported at the template', async () => {
    chart('web', { 'templates/settings.yaml': `{{- /* one */}}\n${configMap}data: [{{ .Release.Name }}]\n` })

    const { diagnostics } = await scan('web')

    expect(diagnostics).toMatchObject([
      { code: 'wrong-type', location: { file: 'web/templates/settings.yaml', line: 6, column: 1 } },
    ])
  })
})

describe('a sub-chart', () => {
  test('in a folder, whatever that is called, is named by its Chart.yaml', async () => {
    chart('web')
    chart('web/charts/redis', { 'Chart.yaml': 'apiVersion: v2\nname: cache\nversion: 7.0.1\n' })

    const { resources } = await scan('web')

    const origin = resources.map(originOf).find(({ dependency }) => dependency !== undefined)
    expect(origin).toMatchObject({
      dependency: { name: 'cache', version: '7.0.1' },
      template: { path: 'web/charts/redis/templates/settings.yaml', text: configMap },
    })
  })

  test('in an archive under an alias points at the archive', async () => {
    const dependencies =
      'dependencies:\n  - name: cache\n    alias: sessions\n    version: 1.2.3\n    repository: https://charts.example.com\n'
    chart('web', { 'Chart.yaml': `apiVersion: v2\nname: web\nversion: 1.0.0\n${dependencies}` })
    chart('cache')
    chart('cache/charts/metrics')
    pack('cache', 'web/charts')

    const { resources } = await scan('web')

    const origins = resources.map(originOf).filter(({ dependency }) => dependency !== undefined)
    expect(new Set(origins.map(({ dependency }) => dependency?.name))).toEqual(new Set(['cache', 'metrics']))
    expect(new Set(origins.map(({ template }) => template.path))).toEqual(
      new Set(['web/charts/cache-1.2.3.tgz']),
    )
  })

  test('that is not there is reported at the line that asks for it, and not fetched', async () => {
    const dependencies =
      'dependencies:\n  - name: cache\n    version: 1.2.3\n    repository: https://charts.example.com\n'
    chart('web', { 'Chart.yaml': `apiVersion: v2\nname: web\nversion: 1.0.0\n${dependencies}` })

    const { diagnostics } = await scan('web')

    expect(diagnostics).toMatchObject([
      {
        level: 'error',
        code: 'chart-dependencies-missing',
        message: 'the chart `web` was not rendered: its dependencies are not in `charts/`: cache',
        hint: 'run: helm dependency build web',
        location: { file: 'web/Chart.yaml', line: 5 },
      },
    ])
    expect(readdirSync(join(root, 'web'))).toEqual(['Chart.yaml', 'templates'])
  })
})

describe('a chart that does not render', () => {
  const cases: readonly [string, Readonly<Record<string, string>>, object][] = [
    [
      'for want of a value',
      {
        'templates/settings.yaml': `${configMap}data:\n  a: {{ required "image.tag is needed" .Values.tag }}\n`,
      },
      { file: 'web/templates/settings.yaml', line: 6, column: 9 },
    ],
    [
      'in a helper',
      {
        'templates/settings.yaml': `${configMap}data: {{ include "web.data" . }}\n`,
        'templates/_helpers.tpl': '\n{{ define "web.data" }}{{ .Values.a.b.c }}{{ end }}\n',
      },
      { file: 'web/templates/_helpers.tpl', line: 2 },
    ],
    [
      'for a template that is none',
      { 'templates/settings.yaml': `${configMap}data: {{ if }}\n` },
      { file: 'web/templates/settings.yaml', line: 5 },
    ],
    ['for values that are no YAML', { 'values.yaml': 'a: 1\nb: [\n' }, { file: 'web/values.yaml' }],
    ['for a Chart.yaml that is no YAML', { 'Chart.yaml': 'a: [' }, { file: 'web/Chart.yaml' }],
  ]

  test.each(cases)('%s is an error at the file that helm names', async (_, files, location) => {
    chart('web', files)

    const { resources, diagnostics } = await scan('web')

    expect(resources).toEqual([])
    expect(diagnostics).toMatchObject([{ level: 'error', code: 'chart-does-not-render', location }])
    expect(diagnostics[0]?.message).toMatch(/^the chart `web` does not render: \S/)
    expect(diagnostics[0]?.message).not.toContain(root)
  })

  test('by default is rendered with the values of its ci folder, and says so', async () => {
    chart('web', {
      'templates/settings.yaml': `${configMap}data:\n  a: {{ required "tag is needed" .Values.tag }}\n`,
      'ci/b-values.yaml': 'tag: b\n',
      'ci/a-values.yaml': 'tag: a\n',
      'ci/none-values.yaml': '{}\n',
      'ci/other.yaml': 'tag: c\n',
    })

    const { resources, diagnostics } = await scan('web')

    expect(resources.map(({ source }) => source)).toEqual(['helm web (a-values)', 'helm web (b-values)'])
    expect(diagnostics).toMatchObject([
      {
        level: 'note',
        code: 'chart-ci-values',
        message:
          'the chart `web` does not render by default; it was rendered with `ci/a-values.yaml`, `ci/b-values.yaml`',
      },
      { level: 'warning', code: 'chart-does-not-render' },
    ])
  })

  test('as the configuration asks is an error, and its other renderings are read', async () => {
    chart('web', {
      'templates/settings.yaml': `${configMap}data:\n  a: {{ required "tag is needed" .Values.tag }}\n`,
    })

    const { resources, diagnostics } = await scan('web', [
      { ...byDefault, name: 'dev' },
      { ...byDefault, name: 'prod', set: ['tag=v1'] },
    ])

    expect(resources.map(({ source }) => source)).toEqual(['helm web (prod)'])
    expect(diagnostics).toMatchObject([
      { level: 'error', message: expect.stringContaining('does not render as `dev`: ') as string },
    ])
  })

  test('for its Kubernetes version says which option helps', async () => {
    chart('web', { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\nkubeVersion: ">=1.99.0"\n' })

    const { diagnostics } = await scan('web')

    expect(diagnostics).toMatchObject([
      { hint: 'name the version of your cluster with --kubernetes-version' },
    ])
  })

  test.each(['web', 'none'])('is a diagnostic where `%s` or the program is not there', async (path) => {
    chart('web')

    const { diagnostics } = await scan(path, undefined, join(root, 'no-helm'))

    expect(diagnostics).toMatchObject([
      { level: 'error', code: path === 'web' ? 'chart-does-not-render' : 'path-missing' },
    ])
  })
})

describe("a stranger's chart", () => {
  test.each([
    ['directly', 'web/templates/link.yaml'],
    ['by way of a folder beside it', 'shared/link.yaml'],
  ])('with a link that leads outside %s is not rendered', async (_, link) => {
    chart('tree/web')
    write({ 'outside.yaml': 'kind: secret', 'tree/shared/x.yaml': '' })
    symlinkSync(join(root, 'outside.yaml'), join(root, 'tree', link))
    symlinkSync(join(root, 'tree/shared'), join(root, 'tree/web/templates/shared'))
    const options = {
      chart: join(root, 'tree/web'),
      renderings: [byDefault],
      configured: false,
      helm,
      cwd: root,
      kubernetesVersion: 35,
    }

    const { resources, diagnostics } = await helmSource({ ...options, root: join(root, 'tree') }).read()

    expect(resources).toEqual([])
    expect(diagnostics).toMatchObject([{ level: 'error', code: 'chart-link-outside', location: { line: 1 } }])
  })

  test('cannot smuggle in an option as the name of a release', async () => {
    chart('web')
    write({ 'pwn.sh': '#!/bin/sh\ntouch pwned\n' })

    const { diagnostics } = await scan('web', [
      { ...byDefault, release: `--post-renderer=${join(root, 'pwn.sh')}` },
    ])

    expect(diagnostics[0]?.message).toContain('release name')
  })

  test('that links to itself in a circle ends', async () => {
    chart('web')
    symlinkSync(join(root, 'web'), join(root, 'web/templates/again'))

    const { diagnostics } = await scan('web')

    expect(diagnostics).toMatchObject([{ level: 'error', code: 'chart-does-not-render' }])
  })
})
