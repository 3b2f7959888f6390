import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeAt } from '../../../test/support/folder.ts'
import type { Reading } from '../source.ts'
import { manifestSource } from './manifest-source.ts'

let root = ''

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'manifests-test-')))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n'

function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  named: readonly string[] = [],
): Promise<Reading> {
  const paths = Object.entries(files).map(([path, content]) => writeAt(root, path, content))
  return manifestSource({
    files: paths,
    named: named.map((path) => join(root, path)),
    cwd: root,
    jobs: 1,
  }).read()
}

describe('files', () => {
  test('give their resources in order, with paths from the working directory', async () => {
    writeAt(root, 'near.yaml', pod)
    writeAt(root, 'below/here.yaml', pod)

    const { resources, coverage } = await manifestSource({
      files: [join(root, 'near.yaml'), join(root, 'below', 'here.yaml')],
      cwd: join(root, 'below'),
      jobs: 1,
    }).read()

    expect(resources.map(({ origin }) => 'text' in origin && origin.text.path)).toStrictEqual([
      '../near.yaml',
      'here.yaml',
    ])
    expect(coverage).toStrictEqual([{ of: '*', state: 'given' }])
  })

  test('that cannot be read are errors, and the others are read', async () => {
    mkdirSync(join(root, 'folder.yaml'))
    symlinkSync('nothing', join(root, 'dead.yaml'))

    const { resources, diagnostics } = await read({ 'good.yaml': pod })
    const bad = await manifestSource({
      files: ['dead.yaml', 'folder.yaml', 'good.yaml'].map((path) => join(root, path)),
      cwd: root,
      jobs: 1,
    }).read()

    expect(diagnostics).toStrictEqual([])
    expect(bad.resources).toStrictEqual(resources)
    expect(bad.diagnostics.map(({ level, code, message }) => `${level} ${code}: ${message}`)).toStrictEqual([
      'error unreadable: cannot read `dead.yaml`: there is no such file',
      'error unreadable: cannot read `folder.yaml`: it is a folder',
    ])
  })

  test('that are binary are errors', async () => {
    const { diagnostics } = await read({ 'a.yaml': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0) })

    expect(diagnostics).toMatchObject([{ level: 'error', code: 'binary-file', location: { file: 'a.yaml' } }])
  })
})

describe('encodings', () => {
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')

  test.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8', Buffer.from(pod), undefined],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${pod}`), undefined],
    ['UTF-16, little end first', utf16(pod), 'the file is not UTF-8'],
    ['UTF-16, big end first', utf16(pod).swap16(), 'the file is not UTF-8'],
    ['Latin-1', Buffer.from(`# caf\u00e9\n${pod}`, 'latin1'), 'the file is not UTF-8'],
  ])('%s', async (_, bytes, readOnly) => {
    const { resources, diagnostics } = await read({ 'a.yaml': bytes })

    expect(diagnostics).toStrictEqual([])
    expect(resources).toMatchObject([{ name: 'web' }])
    const { origin } = resources[0]!
    expect('text' in origin && origin.text.readOnly).toBe(readOnly)
  })
})

describe('standard input', () => {
  test('is read and cannot be edited', async () => {
    const { resources } = await manifestSource({
      files: [],
      cwd: root,
      jobs: 1,
      stdin: Buffer.from(pod),
    }).read()

    expect(resources).toMatchObject([
      { origin: { text: { path: '<stdin>', readOnly: 'it came from standard input' } } },
    ])
  })
})

describe('what is not Kubernetes', () => {
  test('is counted and not complained about, readable or not', async () => {
    const { skipped, diagnostics } = await read({
      'compose.yaml': 'services: {}\n---\nvolumes: {}\n',
      'tsconfig.json': '{ // comments\n "strict": true, }',
      'mkdocs.yml': 'plugins: !!python/name:a.b\n',
      'playbook.yaml': 'hosts: {{ hosts }}\n',
      'workflow.yaml': 'run: |\n  cat <<E\n  apiVersion: v1\n  kind: Pod\n  E\nbad: [\n',
      'empty.yaml': '',
    })

    expect(diagnostics).toStrictEqual([])
    expect(skipped).toBe(6)
  })

  test('is said where a file that cannot be read was named', async () => {
    const { skipped, diagnostics } = await read({ 'a.yaml': 'apiVersion: [', 'b.yaml': 'apiVersion: [' }, [
      'b.yaml',
    ])

    expect(skipped).toBe(2)
    expect(diagnostics).toMatchObject([
      { level: 'note', code: 'not-kubernetes', location: { file: 'b.yaml' } },
    ])
  })

  test('is an error where it looks like Kubernetes, or stands beside resources', async () => {
    const { skipped, diagnostics } = await read({
      'a.yaml': `${pod}spec: [\n`,
      'b.json': '{"kind": "Pod",\n "apiVersion": "v1", "metadata": ',
      'c.yaml': `${pod}---\napiVersion v1\nkind: Pod\n`,
    })

    expect(skipped).toBe(0)
    expect(diagnostics.map(({ level, location }) => `${level} ${location!.file}`)).toStrictEqual([
      'error a.yaml',
      'error b.json',
      'error c.yaml',
    ])
  })

  test('is not concluded from an escaped key', async () => {
    const { resources } = await read({
      'a.json': '{"\\u0061piVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}}',
    })

    expect(resources).toHaveLength(1)
  })
})
