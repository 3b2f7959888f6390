import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

const single = ['package.json', 'package-lock.json', 'tools/build.ts']

/** What `dist/` is made of, with what the file system says of each file. */
export function sourceFiles() {
  const files = []
  for (const path of single) files.push(describe(join(root, path)))
  walk(join(root, 'src'), files)
  return files
}

function walk(folder, files) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) walk(path, files)
    else if (/\.(ts|json)$/.test(entry.name) && !entry.name.endsWith('.test.ts')) files.push(describe(path))
  }
}

function describe(path) {
  const { mtimeMs, size } = statSync(path)
  return { path, mtimeMs, size }
}

/** Changes whenever a file was touched; cheap. */
export function listHash(files) {
  return hash(files.map(({ path, mtimeMs, size }) => `${path}\0${mtimeMs}\0${size}`))
}

/** Changes only with what the files say. */
export function contentHash(files) {
  return hash(
    files.map(({ path }) => `${path}\0${createHash('sha256').update(readFileSync(path)).digest('hex')}`),
  )
}

function hash(lines) {
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}
