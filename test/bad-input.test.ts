import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Result } from '../src/model/index.ts'
import { inFolder, writeAt } from './support/folder.ts'
import { play, type Played } from './support/scenario/terminal.ts'

const formats = ['text', 'json', 'sarif', 'junit', 'gitlab', 'github', 'markdown', 'html', 'csv']

describe('bad input', () => {
  test('an empty folder is no pass', () =>
    inFolder(async (folder) => {
      const { exit, stdout } = await play(folder, ['scan', '.'])

      expect({ exit, stdout }).toEqual({ exit: 3, stdout: expect.stringContaining('no resources found') })
    }))

  test('a binary file is an error with its name; the rest is judged', () =>
    inFolder(async (folder) => {
      writeAt(
        folder,
        'binary.yaml',
        Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
      )
      writeAt(folder, 'pod.yaml', pod('web'))

      const { exit, result } = await scan(folder, '.')

      expect({ exit, findings: result.findings.length }).toEqual({ exit: 3, findings: 1 })
      expect(result.diagnostics.map(({ location }) => location?.file)).toContain('binary.yaml')
    }))

  test('a file with NUL bytes is binary and said so; far into a text they are an error with a place', () =>
    inFolder(async (folder) => {
      const nul = 'apiVersion: v1\nkind: Pod\nmetadata: {name: "a\0b"}\n'
      writeAt(folder, 'early.yaml', nul)
      writeAt(folder, 'late.yaml', `${'# padding\n'.repeat(20_000)}${nul}---\n${pod('web')}`)

      const { exit, result } = await scan(folder, '.')

      expect({ exit, names: result.findings.map(({ resource }) => resource?.name) }).toEqual({
        exit: 3,
        names: ['web'],
      })
      expect(
        errorsOf(result).map(({ code, location }) => `${code} ${location?.file}:${location?.line}`),
      ).toEqual(['binary-file early.yaml:1', 'yaml-syntax late.yaml:20003'])
    }))

  test('every one of 10,000 documents in a file is judged', () =>
    inFolder(async (folder) => {
      writeAt(
        folder,
        'pods.yaml',
        Array.from({ length: 10_000 }, (_, index) => pod(`web-${index}`)).join('---\n'),
      )

      const { exit, result } = await scan(folder, 'pods.yaml')

      expect({ exit, resources: result.summary.resources, findings: result.findings.length }).toEqual({
        exit: 1,
        resources: 10_000,
        findings: 10_000,
      })
      expect(
        result.findings
          .map(({ location }) => location!.line)
          .toSorted((a, b) => a - b)
          .at(-1),
      ).toBe(9_999 * 9 + 8)
    }))

  test('a bomb of aliases is an error; the next document is judged', () =>
    inFolder(async (folder) => {
      const levels = Array.from(
        { length: 30 },
        (_, level) => `  l${level + 1}: &l${level + 1} [*l${level}, *l${level}, *l${level}]`,
      )
      writeAt(
        folder,
        'bomb.yaml',
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: bomb}\ndata:\n  l0: &l0 [a, b]\n${levels.join('\n')}\n---\n${pod('web')}`,
      )

      const { exit, result } = await scan(folder, 'bomb.yaml')

      expect({ exit, findings: result.findings.length, errors: errorsOf(result).length }).toEqual({
        exit: 3,
        findings: 1,
        errors: 1,
      })
    }))

  test('200 levels deep is an error; the next document is judged', () =>
    inFolder(async (folder) => {
      writeAt(
        folder,
        'deep.yaml',
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: deep}\ndata: ${'['.repeat(200)}${']'.repeat(200)}\n---\n${pod('web')}`,
      )

      const { exit, result } = await scan(folder, 'deep.yaml')

      expect({ exit, findings: result.findings.length, errors: errorsOf(result).length }).toEqual({
        exit: 3,
        findings: 1,
        errors: 1,
      })
    }))

  test('symbolic links in a circle end, and those that lead outside are said and not followed', () =>
    inFolder(async (folder) => {
      writeAt(folder, 'outside/pod.yaml', pod('outside'))
      writeAt(folder, 'tree/pod.yaml', pod('web'))
      symlinkSync('.', join(folder, 'tree', 'circle'))
      symlinkSync('self.yaml', join(folder, 'tree', 'self.yaml'))
      symlinkSync('../outside', join(folder, 'tree', 'away'))

      const { exit, result } = await scan(folder, 'tree')

      expect({ exit, names: result.findings.map(({ resource }) => resource?.name) }).toEqual({
        exit: 3,
        names: ['web'],
      })
      expect(result.diagnostics.map(({ level, message }) => ({ level, message }))).toEqual(
        expect.arrayContaining([
          { level: 'error', message: expect.stringContaining('tree/self.yaml') },
          { level: 'note', message: expect.stringContaining('tree/away') },
        ]),
      )
    }))

  test('a file and a folder that cannot be read are errors; the rest is judged', () =>
    inFolder(async (folder) => {
      const file = writeAt(folder, 'locked.yaml', pod('locked'))
      writeAt(folder, 'pod.yaml', pod('web'))
      mkdirSync(join(folder, 'closed'))
      chmodSync(file, 0)
      chmodSync(join(folder, 'closed'), 0)

      const { exit, result } = await scan(folder, '.')

      const everybody = process.getuid?.() === 0
      expect({ exit, errors: errorsOf(result).length }).toEqual(
        everybody ? { exit: 1, errors: 0 } : { exit: 3, errors: 2 },
      )
      expect(result.findings.map(({ resource }) => resource?.name)).toContain('web')
      chmodSync(join(folder, 'closed'), 0o700)
    }))

  test('a folder in the place of a file is an error with its name', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'pod.yaml'))

      const { exit, stdout } = await play(folder, ['scan', 'pod.yaml'])

      expect({ exit, stdout }).toEqual({ exit: 3, stdout: expect.stringContaining('no resources found') })
    }))

  test('a ConfigMap of 5 MB is a resource like any other', () =>
    inFolder(async (folder) => {
      const lines = Array.from(
        { length: 50_000 },
        (_, index) => `    ${String(index).padEnd(96, 'x')}\n`,
      ).join('')
      writeAt(
        folder,
        'objects.yaml',
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: big}\ndata:\n  text: |\n${lines}---\n${pod('web')}`,
      )

      const { exit, result } = await scan(folder, 'objects.yaml')

      expect({ exit, resources: result.summary.resources, diagnostics: result.diagnostics }).toEqual({
        exit: 1,
        resources: 2,
        diagnostics: [],
      })
      expect(JSON.stringify(result).length).toBeLessThan(100_000)
    }))

  test('100 MB in one file are judged', () =>
    inFolder(async (folder) => {
      const object = (index: number): string =>
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c-${index}}\ndata:\n  text: ${'x'.repeat(10_000)}\n---\n`
      writeAt(
        folder,
        'many.yaml',
        `${Array.from({ length: 10_000 }, (_, index) => object(index)).join('')}${pod('web')}`,
      )

      const { exit, result } = await scan(folder, 'many.yaml')

      expect({ exit, resources: result.summary.resources, diagnostics: result.diagnostics }).toEqual({
        exit: 1,
        resources: 10_001,
        diagnostics: [],
      })
    }))

  test.each(formats)('names and values of a stranger do nothing in %s', (format) =>
    inFolder(async (folder) => {
      writeAt(folder, 'pods.yaml', hostile.map((name) => pod(name)).join('---\n'))
      writeAt(folder, `::error file=x::y.yaml`, pod('file'))

      const { exit, stdout } = await play(folder, [
        'scan',
        '.',
        '--control',
        'privileged-container',
        '--output',
        format,
        ...(format === 'text' ? ['--all'] : []),
      ])

      expect(exit).toBe(1)
      // RFC 4180 ends the lines of csv with CR LF.
      expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(
        data.includes(format) ? /(?![\t\n\u007f-\u009f])\p{Cc}/u : /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u,
      )
      expect(stdout).not.toMatch(dangers[format] ?? /^(?:::|##\[|=cmd)/m)
    }),
  )
})

/** Read by programs, whose strings hold what the objects hold. */
const data = ['json', 'sarif', 'gitlab']

const hostile = [
  '\u001b[2J\u001b]0;title\u0007red',
  '::error::broken\n::set-output name=a::b',
  '[link](javascript:alert(1)) | **bold** `code` <!-- x',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '=cmd()|/C calc',
  '\u202egnp.exe\u0085',
]

/** What must not be in a format, besides control characters. */
const dangers: Readonly<Record<string, RegExp>> = {
  github: /^::(?!(?:error|warning|notice) )|^::set-output|::error::broken/m,
  html: /<script>alert|<img src=x/,
  junit: /<script>|<img/,
  markdown: /<script>|<img|\]\(javascript:|<!-- x/,
  csv: /(?:^|,)"?[=+@-][a-z]/m,
}

async function scan(folder: string, path: string): Promise<Played & { readonly result: Result }> {
  const played = await play(folder, [
    'scan',
    path,
    '--control',
    'privileged-container',
    '--output',
    'json',
    '--jobs',
    '2',
  ])
  return { ...played, result: JSON.parse(played.stdout) as Result }
}

function errorsOf({ diagnostics }: Result): Result['diagnostics'] {
  return diagnostics.filter(({ level }) => level === 'error')
}

function pod(name: string): string {
  return `apiVersion: v1
kind: Pod
metadata: {name: ${JSON.stringify(name)}}
spec:
  containers:
    - name: app
      image: registry.example/app:1.2
      securityContext: {privileged: true}
`
}
