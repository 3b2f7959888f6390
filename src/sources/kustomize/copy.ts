import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { kustomizationFile } from '../discover/kustomization.ts'

/** A copy of all that a kustomization is made of. */
export interface Copy {
  /** The kustomization's folder in the copy. */
  readonly folder: string
  /** What the copy's uppermost folder is a copy of. */
  readonly base: string
  /** That folder in the copy. */
  readonly root: string
}

/** The first file that cannot be copied, and the system's error. */
export interface CopyFailure {
  readonly uncopied: string
  readonly error: unknown
}

/** Copies `files` (absolute) below `scratch`. Symbolic links become what they lead to. */
export function copyTree(folder: string, files: ReadonlySet<string>, scratch: string): Copy | CopyFailure {
  const base = commonFolder([folder, ...[...files].map((file) => dirname(file))])
  const root = join(scratch, 'tree')
  for (const file of files) {
    const place = join(root, relative(base, file))
    mkdirSync(dirname(place), { recursive: true })
    try {
      copyFileSync(file, place)
    } catch (error) {
      return { uncopied: file, error }
    }
  }
  return { folder: join(root, relative(base, folder)), base, root }
}

/**
 * Makes the copied kustomization say of each resource which file it comes from. Gives a function that takes this back;
 * undefined where the kustomization decides for itself what it says.
 */
export function askForOrigins({ folder }: Copy): (() => void) | undefined {
  const file = kustomizationFile(folder)
  if (file === undefined) return undefined
  const text = readFileSync(file, 'utf8')
  if (/^["']?buildMetadata/im.test(text) || /^\s*\{/.test(text)) return undefined
  const body = text.replace(/(?:\s|^---$|^\.\.\.$)+$/m, '')
  writeFileSync(file, `${body}\nbuildMetadata: [originAnnotations]\n`)
  return () => writeFileSync(file, text)
}

/** The deepest folder that holds all others. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...rest] = folders.map((folder) => folder.split(sep))
  const length = rest.reduce((most, steps) => {
    const end = steps.findIndex((step, index) => step !== first[index])
    return Math.min(most, end === -1 ? steps.length : end)
  }, first.length)
  return first.slice(0, length).join(sep) || sep
}
