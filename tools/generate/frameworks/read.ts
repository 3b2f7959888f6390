import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Framework } from '#model'
import { lineMap, parseDocuments } from '#yaml'
import { resolveFrameworks, type WrittenFramework } from './resolve.ts'
import { shapeProblems } from './shape.ts'

const room = join(import.meta.dirname, '..', '..', '..', 'src', 'frameworks')

/** Every framework in `src/frameworks/<id>.yaml`, by id; throws where a file has not the shape of one. */
export function readFrameworks(): readonly Framework[] {
  return resolveFrameworks(globSync('*.yaml', { cwd: room }).toSorted().map(readFile))
}

function readFile(file: string): WrittenFramework {
  const text = readFileSync(join(room, file), 'utf8')
  const { documents, problems } = parseDocuments(text)
  const complaints = problems.map(
    ({ offset, message }) => `line ${lineMap(text).position(offset).line}: ${message}`,
  )
  const value = documents[0]?.value
  complaints.push(...shapeProblems(value, basename(file, '.yaml')))
  if (complaints.length > 0)
    throw new Error(complaints.map((complaint) => `src/frameworks/${file}: ${complaint}`).join('\n'))
  return value as WrittenFramework
}
