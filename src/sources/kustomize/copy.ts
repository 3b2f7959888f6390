import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { kustomizationFile } from '../discover/kustomization.ts'

/** A copy of all that a kustomization is made of, which says of each resource where it comes from. */
export interface Copy {
  /** The kustomization's folder in the copy. */
  readonly folder: string
  /** The file that a resource's origin annotation means. */
  originalOf(origin: string): string
}

/** Copies `files` below `scratch`; the kustomization in `folder` is asked for origin annotations where it has no say of its own. */
export function copyTree(folder: string, files: ReadonlySet<string>, scratch: string): Copy {
  const base = commonFolder([join(folder, 'x'), ...files])
  const placeOf = (path: string): string => join(scratch, 'tree', relative(base, path))
  for (const file of files) {
    mkdirSync(dirname(placeOf(file)), { recursive: true })
    copyFileSync(file, placeOf(file))
  }
  annotate(kustomizationFile(placeOf(folder)))
  return {
    folder: placeOf(folder),
    originalOf: (origin) => join(folder, origin),
  }
}

function annotate(file: string | undefined): void {
  if (file === undefined) return
  const text = readFileSync(file, 'utf8')
  if (/^buildMetadata:/m.test(text) || /^\s*\{/.test(text)) return
  writeFileSync(file, `${text.replace(/\s*(?:\n\.\.\.\s*)?$/, '')}\nbuildMetadata: [originAnnotations]\n`)
}

/** The deepest folder that holds all paths. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...rest] = paths.map((path) => dirname(path).split(sep))
  let length = first.length
  for (const steps of rest) {
    let same = 0
    while (same < length && steps[same] === first[same]) same++
    length = same
  }
  return first.slice(0, length).join(sep) || sep
}
