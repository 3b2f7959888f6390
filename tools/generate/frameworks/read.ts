import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { lineMap, parseDocuments } from '#yaml'
import { type ResolvedFramework, resolveFrameworks, type WrittenFramework } from './resolve.ts'
import { frameworkRoom } from './room.ts'
import { shapeProblems } from './shape.ts'
import { type Topics, topicsFile } from './topics.ts'

/** Every framework in `src/frameworks/<id>.yaml`, by id; throws where a file has not the shape of one. */
export function readFrameworks(topics: Topics): readonly ResolvedFramework[] {
  const files = globSync('*.yaml', { cwd: frameworkRoom }).filter((file) => file !== topicsFile)
  return resolveFrameworks(files.toSorted().map(readFile), topics)
}

function readFile(file: string): WrittenFramework {
  const text = readFileSync(join(frameworkRoom, file), 'utf8')
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
