import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue, type CatalogueEntry } from '#controls/catalogue'
import { frameworks } from '#frameworks'

const docs = join(import.meta.dirname, '..', '..', 'docs')
const page = readFileSync(join(docs, 'mission.md'), 'utf8')

/** The body of a section, up to the next heading of its level or a higher one. */
function section(heading: string): string {
  const level = heading.indexOf(' ')
  const [, body = ''] = page.split(`\n${heading}\n`)
  return body.split(new RegExp(`^#{1,${level}} `, 'm'))[0]!
}

/** The cells of each row of the tables in a text, without heads. */
function rows(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '))
  return lines
    .filter((_, place) => !lines[place + 1]?.startsWith('|---'))
    .map((line) => line.slice(2, -2).split(' | '))
}

const marked = (text: string): { id: string; fact: boolean }[] =>
  Array.from(text.matchAll(/`([^`]+)`(†?)/g), ([, id, mark]) => ({ id: id!, fact: mark !== '' }))

const needsFact = ({ needs }: CatalogueEntry): boolean =>
  needs?.facts !== undefined || needs?.oneOf !== undefined

const areas = [...new Set(catalogue.map(({ area }) => area))]
const byId = new Map(catalogue.map((control) => [control.id, control]))

describe('the mission', () => {
  test.each(areas)('has risks of the area %s, each with a control of it or of another', (area) => {
    const risks = rows(section(`### ${area}`)).filter(([head]) => head !== 'risk')

    expect(risks.length).toBeGreaterThan(0)
    expect(risks.filter(([, controls = '']) => marked(controls).length === 0)).toEqual([])
    expect(
      risks.flatMap(([, controls = '']) => marked(controls).map(({ id }) => byId.get(id)?.area)),
    ).toContain(area)
  })

  test('names only controls and frameworks that there are, and marks those that need a fact', () => {
    const names = marked(page).filter(({ id }) => /^[a-z0-9.-]+$/.test(id))
    const ids = new Set(frameworks.map(({ id }) => id))
    const wrong = names.filter(({ id, fact }) => {
      const control = byId.get(id)
      if (control === undefined) return !ids.has(id)
      return fact !== needsFact(control)
    })

    expect(wrong).toEqual([])
  })

  test('names every framework', () => {
    const named = new Set(marked(section('## Frameworks')).map(({ id }) => id))

    expect(frameworks.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })

  test('names every command, and none that there is not', () => {
    const index = readFileSync(join(docs, 'cli', 'README.md'), 'utf8')
    const commands = Array.from(index.matchAll(/^\| \[`([a-z-]+)`\]/gm), ([, name]) => name!)
    const named = new Set(Array.from(page.matchAll(/`seaworthy ([a-z-]+)/g), ([, name]) => name!))

    expect([...named].filter((name) => !existsSync(join(docs, 'cli', `${name}.md`)))).toEqual([])
    expect(commands.filter((name) => !named.has(name))).toEqual([])
  })
})
