import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintConfig } from '../house/lint.ts'
import { roomsAsMarkdown } from '../house/picture.ts'
import type { Outputs } from './outputs.ts'

const root = join(import.meta.dirname, '..', '..')
const architecture = 'docs/architecture.md'
const marks = {
  start: '<!-- rooms: generated from tools/house/rooms.ts -->\n',
  end: '<!-- end of rooms -->\n',
}

/** What follows from the table of rooms: the linter's configuration, and the picture in the architecture's page. */
export async function outputs(): Promise<Outputs> {
  return new Map([
    ['.oxlintrc.json', `${JSON.stringify(lintConfig(), undefined, 2)}\n`],
    [architecture, withRooms(readFileSync(join(root, architecture), 'utf8'))],
  ])
}

function withRooms(page: string): string {
  const start = page.indexOf(marks.start)
  const end = page.indexOf(marks.end)
  if (start < 0 || end < start)
    throw new Error(`${architecture} has no place for the rooms: ${marks.start.trim()}`)
  const rooms = new Set(readdirSync(join(root, 'src')))
  return `${page.slice(0, start)}${marks.start}\n${roomsAsMarkdown(rooms)}\n${page.slice(end)}`
}
