import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseDocuments } from '#yaml'
import { kustomizationNames } from './walk.ts'

/** What a kustomization takes in: whatever is listed there is judged as part of it, not by itself. */
export interface Inclusions {
  /** Absolute folders of other kustomizations. */
  readonly folders: readonly string[]
  /** Absolute files. */
  readonly files: readonly string[]
}

/** The kustomization file of a folder. */
export function kustomizationFile(folder: string): string | undefined {
  return kustomizationNames.map((name) => join(folder, name)).find((path) => existsSync(path))
}

/** Every local file and folder that a folder's kustomization names, whatever for; a broken one names none. */
export function inclusionsOf(folder: string): Inclusions {
  const file = kustomizationFile(folder)
  const { documents } = parseDocuments(file === undefined ? '' : readFileSync(file, 'utf8'))
  const paths = documents.flatMap(({ value }) => texts(value)).flatMap((text) => localPaths(folder, text))
  return {
    folders: paths.filter((path) => statSync(path).isDirectory()),
    files: paths.filter((path) => statSync(path).isFile()),
  }
}

/** All texts of a value: kustomize names files in a score of fields, and nothing else there names a file that exists. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

/** `name=path` is how generators name files. */
function localPaths(folder: string, text: string): string[] {
  if (text === '' || text.length > 1000 || text.includes('\n') || text.includes('\0')) return []
  const named = text.slice(text.indexOf('=') + 1)
  return [...new Set([text, named])].map((path) => resolve(folder, path)).filter((path) => path !== folder && existsSync(path))
}
