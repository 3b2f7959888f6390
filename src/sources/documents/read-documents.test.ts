import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Resource } from '#model'
import type { Reading } from '../source.ts'
import { readDocuments } from './read-documents.ts'
import { soak } from '../../../test/support/soak.ts'

function read(text: string): Reading {
  return readDocuments(
    { path: 'a.yaml', text },
    { source: 's', origin: (span) => ({ type: 'file', ...span }) },
  )
}

function only(text: string): Resource {
  const { resources } = read(text)
  expect(resources).toHaveLength(1)
  return resources[0]!
}

const pod = (name: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\n`

describe('a resource', () => {
  test('has its identity, labels, annotations and origin', () => {
    const text =
      '---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop, labels: {a: b}, annotations: {c: d}}\n'

    expect(only(text)).toMatchObject({
      id: 'apps/Deployment/shop/web',
      group: 'apps',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
      labels: { a: 'b' },
      annotations: { c: 'd' },
      source: 's',
      origin: { type: 'file', document: 0, start: 0, end: text.length, item: [], text: { path: 'a.yaml' } },
    })
  })

  test.each([
    [
      'cluster-scoped',
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: a, namespace: b}',
      '/Namespace//a',
      undefined,
    ],
    ['without a namespace', pod('a'), '/Pod//a', undefined],
    [
      'of an unknown kind',
      'apiVersion: x.io/v1\nkind: Thing\nmetadata: {name: a, namespace: b}',
      'x.io/Thing/b/a',
      'b',
    ],
    [
      'named by the API server',
      'apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: run-}',
      'batch/Job//run-*',
      undefined,
    ],
    [
      'whose kind ends in List and that has a name',
      'apiVersion: x.io/v1\nkind: DenyList\nmetadata: {name: a}\nitems: [b]',
      'x.io/DenyList//a',
      undefined,
    ],
  ])('%s', (_, text, id, namespace) => {
    expect(only(text)).toMatchObject({ id, namespace })
  })

  test('keeps only labels that are texts', () => {
    expect(
      only('apiVersion: x.io/v1\nkind: Thing\nmetadata: {name: a, labels: {a: b, c: 1}}').labels,
    ).toStrictEqual({ a: 'b' })
  })

  test.each(['\uFEFF', '# comment\n---\n'])('is read after %j', (before) => {
    expect(only(before + pod('a')).name).toBe('a')
  })

  test('is read with CRLF, and from JSON', () => {
    expect(only(pod('a').replaceAll('\n', '\r\n')).name).toBe('a')
    expect(only('{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}}').name).toBe('a')
  })
})

describe('lists', () => {
  test('are taken apart, with the way to each item', () => {
    const inner = '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret, metadata: {name: b}}]}'
    const { resources, skipped } = read(
      `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n- ${inner}\n`,
    )

    expect(resources.map(({ id }) => id)).toStrictEqual(['/Pod//a', '/Secret//b'])
    expect(resources.map(({ origin }) => 'item' in origin && origin.item)).toStrictEqual([
      ['items', 0],
      ['items', 1, 'items', 0],
    ])
    expect(skipped).toBe(0)
  })

  test('of one kind say the kind of their items', () => {
    expect(only('apiVersion: v1\nkind: PodList\nitems: [{metadata: {name: a}}]')).toMatchObject({
      apiVersion: 'v1',
      kind: 'Pod',
    })
  })

  test('lose nothing unsaid: an item without a kind counts, and items that are no list are an error', () => {
    expect(read('apiVersion: v1\nkind: List\nitems: [{metadata: {name: a}}, null]').skipped).toBe(2)
    expect(read('apiVersion: v1\nkind: List\nitems: {a: 1}').diagnostics).toMatchObject([
      {
        level: 'error',
        code: 'wrong-type',
        message: '`items` of List must be a list',
        location: { line: 3, column: 1 },
      },
    ])
  })

  test('that are long are located fast', () => {
    const items = Array.from(
      { length: 3000 },
      (_, i) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${i}}, spec: 1}\n`,
    )

    const { diagnostics } = read(`apiVersion: v1\nkind: List\nitems:\n${items.join('')}`)

    expect(diagnostics).toHaveLength(3000)
    expect(diagnostics.at(-1)).toMatchObject({ location: { line: 3003 } })
  })
})

describe('what is no Kubernetes object is skipped', () => {
  test.each([
    'services: {web: {image: a}}',
    'apiVersion: v2\nname: chart',
    'kind: pipeline\nname: build',
    '[1, 2]',
    'just text',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]',
    'apiVersion: v1\nkind: Config\nclusters: []',
    'apiVersion: authorization.k8s.io/v1\nkind: SubjectAccessReview\nspec: {user: a}',
  ])('%j', (text) => {
    expect(read(text)).toMatchObject({ resources: [], diagnostics: [], skipped: 1 })
  })

  test('an empty document is nothing', () => {
    expect(read('---\n# only a comment\n---\n').skipped).toBe(0)
  })
})

describe('what Kubernetes refuses', () => {
  test('a field of a wrong type is said with its place, and marks the resource', () => {
    const { resources, diagnostics } = read(
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: b\n    securityContext:\n      privileged: "true"\n',
    )

    const message =
      '`spec.containers[0].securityContext.privileged` of Pod `a` must be a boolean, not a string'
    expect(diagnostics).toMatchObject([
      { level: 'error', code: 'wrong-type', message, location: { file: 'a.yaml', line: 8, column: 7 } },
    ])
    expect(resources).toMatchObject([{ invalid: { code: 'wrong-type', message } }])
  })

  test('a kind of its own without a name', () => {
    expect(read('---\napiVersion: v1\nkind: Pod\nmetadata: {}\n')).toMatchObject({
      resources: [],
      diagnostics: [{ level: 'error', code: 'unnamed-resource', location: { line: 2, column: 1 } }],
    })
  })

  test('an `apiVersion` that is a number', () => {
    expect(read('apiVersion: 1\nkind: Pod').diagnostics).toMatchObject([
      { code: 'wrong-type', message: '`apiVersion` must be a string' },
    ])
  })
})

describe('a broken document', () => {
  test.each([
    ['a key given twice', 'kind: Pod', 'yaml-duplicate-key', 4],
    ['a tab', '\tspec: {}', 'yaml-syntax', 4],
    ['a NUL', 'spec: \0', 'yaml-syntax', 4],
    ['200 levels', `spec: ${'['.repeat(200)}${']'.repeat(200)}`, 'yaml-too-deep', 4],
  ])('with %s is an error at its line, and the others are read', (_, line, code, at) => {
    const { resources, diagnostics } = read(`${pod('a')}${line}\n---\n${pod('b')}`)

    expect(resources.map(({ name }) => name)).toStrictEqual(['b'])
    expect(diagnostics).toMatchObject([{ level: 'error', code, location: { file: 'a.yaml' } }])
    expect(diagnostics[0]!.location!.line).toBe(at)
  })

  test('with an alias bomb is an error', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]\n`,
    )

    expect(read(`${pod('a')}a0: &a0 [x]\n${levels.join('')}`).diagnostics).toMatchObject([
      { code: 'yaml-alias-limit' },
    ])
  })

  test('that is a template says what to do', () => {
    expect(read(`${pod('a')}spec:\n  {{- toYaml .Values.spec }}\n`).diagnostics[0]!.hint).toContain(
      'template',
    )
    expect(read(`${pod('a')}spec: [`).diagnostics[0]!.hint).not.toContain('it looks like a template')
  })
})

test('ten thousand documents in one text are all read, in order', () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `---\n${pod(`p${i}`)}`).join('')

  const { resources } = read(text)

  expect(resources).toHaveLength(10_000)
  expect(resources[9999]).toMatchObject({ name: 'p9999', origin: { document: 9999 } })
})

test('nothing throws, and every diagnostic lies inside the text', () => {
  const token = fc.constantFrom(
    ...[
      'apiVersion: v1\n',
      'kind: Pod\n',
      'kind: List\n',
      'metadata: ',
      '{name: a}\n',
      'items:\n',
      '- ',
      '---\n',
    ],
    ...[
      'spec:\n',
      '  containers:\n',
      '  - ',
      'labels: 1\n',
      '[',
      '}',
      '"',
      '\t',
      '{{ x }}',
      '&a ',
      '*a\n',
      '\0',
      '\uD800',
      '\n',
    ],
  )
  const near = fc.array(token, { maxLength: 20 }).map((tokens) => tokens.join(''))
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
      const lines = text.split(/\r\n?|\n/)
      for (const { location } of read(text).diagnostics) {
        expect(lines[location!.line - 1]!.length).toBeGreaterThanOrEqual(location!.column - 1)
      }
    }),
    { seed: 20_260_101, numRuns: soak(1000) },
  )
})
