import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '#model'
import { isWithin, realPath } from '../program/within.ts'
import { isIgnored, type IgnoreRules, rulesFor, withFolder } from './ignore-rules.ts'

/** What lies in a tree, absolute and in the order of the names. */
export interface Tree {
  readonly manifests: string[]
  /** Folders with a `Chart.yaml`, and `.tgz` archives. */
  readonly charts: string[]
  /** Folders with a kustomization. */
  readonly kustomizations: string[]
  readonly diagnostics: Diagnostic[]
}

export interface WalkOptions {
  /** How a path is shown. */
  shown(path: string): string
  excluded(path: string): boolean
}

export const kustomizationNames: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** Configuration of ours is nothing to judge. */
const ownFiles = /^\.?seaworthy[\w.-]*\.ya?ml$/

/** Everything in a folder that could be judged. Symbolic links are not followed: what they lead to counts where it lies. */
export function walk(root: string, options: WalkOptions): Tree {
  const tree: Tree = { manifests: [], charts: [], kustomizations: [], diagnostics: [] }
  enter({ root: realPath(root), tree, options }, root, rulesFor(root))
  return tree
}

interface Walk {
  readonly root: string
  readonly tree: Tree
  readonly options: WalkOptions
}

function enter(walking: Walk, folder: string, rules: IgnoreRules): void {
  const { tree, options } = walking
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    tree.diagnostics.push(unreadable(options.shown(folder), error))
    return
  }
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('Chart.yaml')) {
    tree.charts.push(folder)
    return
  }
  if (kustomizationNames.some((name) => names.has(name))) tree.kustomizations.push(folder)
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) visit(walking, folder, entry, rules)
}

function visit(walking: Walk, folder: string, entry: Dirent, rules: IgnoreRules): void {
  const { tree, options } = walking
  const path = join(folder, entry.name)
  const isFolder = entry.isDirectory()
  if (isIgnored(rules, path, isFolder) || options.excluded(path)) return
  if (entry.isSymbolicLink()) noteLink(walking, path)
  else if (isFolder) enter(walking, path, withFolder(rules, path))
  else if (isManifest(entry.name)) tree.manifests.push(path)
  else if (entry.name.endsWith('.tgz')) tree.charts.push(path)
}

function isManifest(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name) && !kustomizationNames.includes(name) && !ownFiles.test(name)
}

function noteLink({ root, tree, options }: Walk, path: string): void {
  const target = realPath(path)
  const file = options.shown(path)
  if (!/\.(ya?ml|json)$/.test(path) && existsSync(target) && isWithin(root, target)) return
  if (!existsSync(target)) {
    tree.diagnostics.push({
      level: 'error',
      code: 'path-missing',
      message: `the symbolic link \`${file}\` leads nowhere`,
      hint: 'restore what it points at, or remove it',
    })
  } else if (!isWithin(root, target)) {
    tree.diagnostics.push({
      level: 'note',
      code: 'link-outside',
      message: `the symbolic link \`${file}\` leads outside of what is scanned and is not followed`,
      hint: 'name its target as well to scan it',
    })
  }
}

/** A file or folder that cannot be read, by what the system says. */
export function unreadable(shown: string, error: unknown): Diagnostic {
  const { code = String(error) } = error as NodeJS.ErrnoException
  const why: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links lead in a circle',
  }
  return {
    level: 'error',
    code: 'unreadable',
    message: `cannot read \`${shown}\`: ${why[code] ?? code}`,
    hint: 'make it readable, or leave it out with --exclude',
    location: { file: shown, line: 1, column: 1 },
  }
}
