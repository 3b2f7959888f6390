import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Rules of one folder's ignore files, which hold for everything below it. */
interface FolderRules {
  readonly folder: string
  readonly rules: Ignore
}

/** Rules from the outermost folder to the innermost; the innermost that says anything decides. */
export type IgnoreRules = readonly FolderRules[]

const fileNames = ['.gitignore', '.seaworthyignore']

/** Folders that hold what others wrote, and never manifests of one's own. */
const neverEntered: ReadonlySet<string> = new Set(['node_modules', 'vendor', '.terraform', '.git'])

/** The rules in force in `folder`: its own, and those above it up to the root of its repository. */
export function rulesFor(folder: string): IgnoreRules {
  const folders = [folder]
  const root = repositoryRoot(folder)
  for (let at = folder; root !== undefined && at !== root; ) folders.unshift((at = dirname(at)))
  return folders.reduce<IgnoreRules>(withFolder, [])
}

/** The rules in force in a folder below those that `rules` come from. */
export function withFolder(rules: IgnoreRules, folder: string): IgnoreRules {
  const texts = fileNames.flatMap((name) => readIfThere(join(folder, name)))
  return texts.length === 0 ? rules : [...rules, { folder, rules: ignore().add(texts) }]
}

export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  if (isFolder && neverEntered.has(path.slice(path.lastIndexOf(sep) + 1))) return true
  let ignored = false
  for (const { folder, rules: own } of rules) {
    const way = relative(folder, path).replaceAll(sep, '/')
    const said = own.test(isFolder ? `${way}/` : way)
    if (said.ignored) ignored = true
    else if (said.unignored) ignored = false
  }
  return ignored
}

/** The nearest folder, from `folder` upwards, that holds a `.git`. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return undefined
  }
}

function readIfThere(path: string): string[] {
  try {
    return [readFileSync(path, 'utf8')]
  } catch {
    return []
  }
}
