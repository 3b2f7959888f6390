import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Control } from '#model'
import { checkSamples } from '../src/apps/cli/samples/check.ts'
import { fixSamples } from '../src/apps/cli/samples/fix.ts'
import { parseSamples } from '../src/apps/cli/samples/parse.ts'

const room = join(import.meta.dirname, '..', 'src', 'controls')
const files = globSync('*/*.ts', { cwd: room })
  .filter(
    (file) =>
      !file.includes('.test.') &&
      !file.includes('.gen.') &&
      existsSync(join(room, file.replace(/ts$/, 'yaml'))),
  )
  .toSorted()

describe('controls', () => {
  for (const file of files) {
    const path = file.replace(/\.ts$/, '.yaml')
    test(`${file} does what its samples say`, async () => {
      const control = await controlIn(file)

      const failures = checkSamples(control, { path, text: readFileSync(join(room, path), 'utf8') })

      expect(failures.map(({ file: at, line, message }) => `${at}:${line} ${message}`)).toEqual([])
    })

    test(`${file} is repaired by its fixes as its fixed samples say`, async () => {
      const control = await controlIn(file)
      const text = readFileSync(join(room, path), 'utf8')
      const fixedFile = join(room, file.replace(/\.ts$/, '.fixed.yaml'))

      const fixed = fixSamples(control, { path, text })

      if (fixed.text !== text && process.env['UPDATE_FIXED'] === '1') writeFileSync(fixedFile, fixed.text)
      expect(fixed.failures).toEqual([])
      expect(fixed.text === text ? undefined : fixed.text).toBe(
        existsSync(fixedFile) ? readFileSync(fixedFile, 'utf8') : undefined,
      )
      expect(control.fix !== undefined).toBe(fixed.text !== text)
    })
  }
})

describe('the catalogue', () => {
  test('names every control as its file and writes its prose alike', async () => {
    const complaints: string[] = []
    for (const file of files) complaints.push(...proseComplaints(file, await controlIn(file)))

    expect(complaints).toEqual([])
  })

  test('shows every container control an init and an ephemeral container', async () => {
    const missing: string[] = []
    for (const file of files) {
      const control = await controlIn(file)
      if (control.on !== 'container') continue
      const text = readFileSync(join(room, file.replace(/ts$/, 'yaml')), 'utf8')
      for (const list of ['initContainers', 'ephemeralContainers'])
        if (!text.includes(list)) missing.push(`${file}: ${list}`)
    }

    expect(missing).toEqual([])
  })

  test('shows every control something bad and something good', () => {
    const poor = files.filter((file) => {
      const verdicts = parseSamples(readFileSync(join(room, file.replace(/ts$/, 'yaml')), 'utf8')).map(
        ({ verdict }) => verdict,
      )
      return !verdicts.includes('good') || !(verdicts.includes('bad') || verdicts.includes('not evaluated'))
    })

    expect(poor).toEqual([])
  })
})

async function controlIn(file: string): Promise<Control> {
  const module = (await import(join(room, file))) as Readonly<Record<string, Control>>
  const name = basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const control = module[name]
  if (control === undefined) throw new Error(`${file} does not export \`${name}\``)
  return control
}

function proseComplaints(file: string, { id, title, why, remediation, aliases = [] }: Control): string[] {
  const wrong: readonly (readonly [boolean, string])[] = [
    [id !== basename(file, '.ts'), `its id is \`${id}\``],
    [!/^[A-Z].*[^.]$/.test(title), 'its title is no line in sentence case without a full stop'],
    [!why.endsWith('.') || !remediation.endsWith('.'), '`why` and `remediation` are sentences'],
    [sentences(why) > 2 || sentences(remediation) > 2, '`why` and `remediation` are two sentences at most'],
    [new Set(aliases).size < aliases.length, 'it has an alias twice'],
  ]
  return wrong.filter(([holds]) => holds).map(([, complaint]) => `${file}: ${complaint}`)
}

function sentences(text: string): number {
  return text.split(/\.\s+(?=[A-Z])/).length
}
