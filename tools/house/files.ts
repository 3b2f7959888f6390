import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParsedFile, parseFile } from './parse.ts'

const root = join(import.meta.dirname, '..', '..')

/** Every TypeScript file of the product and of what surrounds it, parsed. */
export function readFiles(): readonly ParsedFile[] {
  return globSync('{src,tools,test}/**/*.ts', { cwd: root, exclude: ['**/node_modules/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => parseFile(path, readFileSync(join(root, path), 'utf8')))
}

/** Tests and what they share may reach into any room. */
export function isTest(path: string): boolean {
  return /\.test\.ts$|\/testing\/|^test\//.test(path)
}

export function isGenerated(path: string): boolean {
  return path.endsWith('.gen.ts')
}
