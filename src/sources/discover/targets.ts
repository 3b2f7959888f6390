import { existsSync, globSync, lstatSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Diagnostic } from '#model'
import { isWithin } from '../program/within.ts'
import { shownPath } from '../shown-path.ts'
import { chartAround, isChartArchive } from './chart.ts'
import { isIgnored, type IgnoreRules, isNeverEntered, rulesFor, withFolder } from './ignore-rules.ts'
import { isArchive, isManifest, kustomizationNames } from './names.ts'
import { statOf } from './stat.ts'

/** A file or folder that exists, absolute. */
export interface Target {
  readonly path: string
  /** The chart around what a glob matched. */
  readonly chart?: string
}

/** What a name stands for. What exists by it is itself, whatever characters it holds; else it is a glob. */
export function targetsOf(cwd: string, name: string): readonly Target[] | Diagnostic {
  const direct = resolve(cwd, name)
  if (existsSync(direct)) return [{ path: direct }]
  if (lstatSync(direct, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return missing(`the symbolic link \`${name}\` leads nowhere`, 'restore what it points at')
  }
  if (!isGlob(name)) return missing(`there is no \`${name}\``, nearest(cwd, direct))
  const matches = matchesOf(cwd, name)
  if (matches.length > 0) return matches
  return missing(`nothing matches \`${name}\``, 'quote the glob, and check it from this folder')
}

/** A glob matches what a walk would find: nothing that is ignored, and in place of a part of a chart the chart. */
function matchesOf(cwd: string, pattern: string): Target[] {
  const steps = pattern.split('/')
  const fixed = steps.slice(0, steps.findIndex(isGlob)).join('/')
  const root = resolve(cwd, fixed === '' && pattern.startsWith('/') ? '/' : fixed)
  const exclude = (path: string): boolean => isNeverEntered(path) && !steps.includes(basename(path))
  const rules = rulesBelow(root)
  return globSync(pattern, { cwd, exclude }).flatMap((match): Target[] => {
    const path = resolve(cwd, match)
    const isFolder = statOf(path)?.isDirectory()
    if (isFolder === undefined || (path !== root && isIgnored(rules(dirname(path)), path, isFolder)))
      return []
    const chart = chartAround(root, path)
    if (chart !== undefined) return [{ path, chart }]
    return isFolder || isWanted(path) ? [{ path }] : []
  })
}

/** The rules in force in folders below `root`, each read once. */
function rulesBelow(root: string): (folder: string) => IgnoreRules {
  const known = new Map<string, IgnoreRules>()
  const rulesIn = (folder: string): IgnoreRules => {
    const rules =
      known.get(folder) ??
      (isWithin(folder, root) ? rulesFor(folder) : withFolder(rulesIn(dirname(folder)), folder))
    known.set(folder, rules)
    return rules
  }
  return rulesIn
}

function isWanted(path: string): boolean {
  if (isArchive(path)) return isChartArchive(path)
  return isManifest(path) || kustomizationNames.includes(basename(path))
}

function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text)
}

function missing(message: string, hint: string): Diagnostic {
  return { level: 'error', code: 'path-missing', message, hint }
}

function nearest(cwd: string, path: string): string {
  let parent = dirname(path)
  while (!existsSync(parent)) parent = dirname(parent)
  return `the nearest folder that exists is \`${shownPath(cwd, parent)}\``
}
