import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '#model'
import { isWithin, realPath } from '../program/within.ts'
import { unreadable } from '../unreadable.ts'
import { isChartArchive } from './chart.ts'
import { isIgnored, type IgnoreRules, isNeverEntered, rulesFor, withFolder } from './ignore-rules.ts'
import { isArchive, isManifest, kustomizationNames } from './names.ts'
import { statOf } from './stat.ts'

/** What lies in a tree, absolute. */
export interface Tree {
  readonly manifests: string[]
  /** Folders with a `Chart.yaml`, and packed charts. */
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

/**
 * Everything in a folder that could be judged, into `tree`. What a chart's folder holds belongs to the chart. Symbolic
 * links are not followed: what they lead to counts where it lies.
 */
export function walk(root: string, tree: Tree, options: WalkOptions): void {
  enter({ root: realPath(root), tree, options }, root, rulesFor(root))
}

interface Walk {
  readonly root: string
  readonly tree: Tree
  readonly options: WalkOptions
}

function enter(walking: Walk, folder: string, rules: IgnoreRules): void {
  const { tree } = walking
  const entries = entriesOf(walking, folder, rules)
  const files = new Set(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name))
  if (files.has('Chart.yaml')) {
    tree.charts.push(folder)
    return
  }
  if (kustomizationNames.some((name) => files.has(name))) tree.kustomizations.push(folder)
  for (const entry of entries) visit(walking, join(folder, entry.name), entry, rules)
}

function entriesOf({ tree, options }: Walk, folder: string, rules: IgnoreRules): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => {
      const path = join(folder, entry.name)
      const isFolder = entry.isDirectory()
      if (isFolder && isNeverEntered(path)) return false
      return !isIgnored(rules, path, isFolder) && !options.excluded(path)
    })
  } catch (error) {
    tree.diagnostics.push(unreadable(options.shown(folder), error))
    return []
  }
}

function visit(walking: Walk, path: string, entry: Dirent, rules: IgnoreRules): void {
  const { tree } = walking
  if (entry.isSymbolicLink()) visitLink(walking, path)
  else if (entry.isDirectory()) enter(walking, path, withFolder(rules, path))
  else if (entry.isFile() && isManifest(path)) tree.manifests.push(path)
  else if (entry.isFile() && isArchive(path) && isChartArchive(path)) tree.charts.push(path)
}

/**
 * Something would be lost unsaid where a link leads out of the tree or nowhere, and where only the link's name says that
 * it is a manifest.
 */
function visitLink({ root, tree, options }: Walk, path: string): void {
  const target = realPath(path)
  const stats = statOf(target)
  if (stats?.isDirectory() === false && !isManifest(path)) return
  if (stats === undefined) tree.diagnostics.push(leadsNowhere(options.shown(path), isManifest(path)))
  else if (!isWithin(root, target)) tree.diagnostics.push(leadsOutside(options.shown(path)))
  else if (stats.isFile() && !isManifest(target)) tree.manifests.push(path)
}

function leadsNowhere(shown: string, isError: boolean): Diagnostic {
  return {
    level: isError ? 'error' : 'note',
    code: 'path-missing',
    message: `the symbolic link \`${shown}\` leads nowhere`,
    hint: 'restore what it points at, or remove it',
  }
}

function leadsOutside(shown: string): Diagnostic {
  return {
    level: 'note',
    code: 'link-outside',
    message: `the symbolic link \`${shown}\` leads outside of what is scanned and is not followed`,
    hint: 'name its target as well to scan it',
  }
}
