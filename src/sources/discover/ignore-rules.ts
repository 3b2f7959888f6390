import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
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

/**
 * The rules in force in `folder`: its own, and those above it up to the root of its repository. To name a folder
 * outranks a rule that ignores it, so such rules are left out.
 */
export function rulesFor(folder: string): IgnoreRules {
  const all = foldersDownTo(folder, repositoryRoot(folder) ?? folder).reduce<IgnoreRules>(withFolder, [])
  return all.filter((one) => one.folder === folder || !isIgnored([one], folder, true))
}

function foldersDownTo(folder: string, root: string): string[] {
  return folder === root ? [root] : [...foldersDownTo(dirname(folder), root), folder]
}

/** The rules in force in a folder below those that `rules` come from. */
export function withFolder(rules: IgnoreRules, folder: string): IgnoreRules {
  const texts = fileNames.flatMap((name) => readIfThere(join(folder, name)))
  if (texts.length === 0) return rules
  return [...rules, { folder, rules: ignore({ ignorecase: false }).add(texts.join('\n')) }]
}

export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  let ignored = false
  for (const { folder, rules: own } of rules) {
    const way = relative(folder, path).replaceAll(sep, '/')
    const said = own.test(isFolder ? `${way}/` : way)
    if (said.ignored) ignored = true
    else if (said.unignored) ignored = false
  }
  return ignored
}

/** Whether a walk leaves a folder out whatever the rules say. */
export function isNeverEntered(path: string): boolean {
  return neverEntered.has(basename(path))
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
    return [readFileSync(path, 'utf8').replace(/^\uFEFF/, '')]
  } catch {
    return []
  }
}
