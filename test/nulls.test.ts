import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Control, Path } from '#model'
import { evaluateCase } from '../src/apps/cli/samples/evaluate.ts'
import { parseSamples, type SampleCase } from '../src/apps/cli/samples/parse.ts'

const room = join(import.meta.dirname, '..', 'src', 'controls')
const files = globSync('*/*.ts', { cwd: room })
  .filter((file) => !file.includes('.test.') && existsSync(join(room, file.replace(/ts$/, 'yaml'))))
  .toSorted()

/** Places that are tried for each control: all that its samples have, but for a few. */
const most = 60

test('whatever stands empty in a manifest, every control answers', { timeout: 120_000 }, async () => {
  const wrong: string[] = []
  for (const file of files) wrong.push(...(await complaints(file)))

  expect(wrong).toEqual([])
})

async function complaints(file: string): Promise<string[]> {
  const control = await controlIn(file)
  const text = { path: file, text: readFileSync(join(room, file.replace(/ts$/, 'yaml')), 'utf8') }
  return emptied(parseSamples(text.text)).flatMap(({ sample, place }) =>
    evaluateCase(control, text, sample)
      .unevaluated.filter(({ code }) => code === 'internal')
      .map(({ message }) => `${file}: ${place} is null: ${message}`),
  )
}

async function controlIn(file: string): Promise<Control> {
  const module = (await import(join(room, file))) as Readonly<Record<string, Control>>
  return module[basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]!
}

interface Emptied {
  readonly sample: SampleCase
  readonly place: string
}

/** The cases, each with one place null: every place once, whichever case and item of a list it is in. */
function emptied(cases: readonly SampleCase[]): Emptied[] {
  const seen = new Map<string, Emptied>()
  for (const sample of cases) {
    for (const [index, { value }] of sample.documents.entries()) {
      for (const path of pathsIn(value).filter((one) => !isIdentity(one))) {
        const place = `${kindOf(value)} ${path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}`
        if (seen.has(place)) continue
        const documents = sample.documents.map((document, at) =>
          at === index ? { ...document, value: withNull(value, path) } : document,
        )
        seen.set(place, { sample: { ...sample, documents }, place })
      }
    }
  }
  return [...seen.values()].slice(0, most)
}

/** Without it a document is no object, which is said where files are read. */
function isIdentity(path: Path): boolean {
  return ['apiVersion', 'kind', 'metadata.name'].includes(path.join('.'))
}

function kindOf(value: unknown): string {
  return String((value as { readonly kind?: unknown }).kind)
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])])
}

function withNull(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return null
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? withNull(item, rest) : item))
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [step]: withNull(record[step], rest) }
}
