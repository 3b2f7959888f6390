import { existsSync, globSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '#model'
import { shownPath } from '../shown-path.ts'
import { inclusionsOf } from './kustomization.ts'
import { type Tree, walk } from './walk.ts'

/** What there is to judge, absolute and without repetition. */
export interface Discovery {
  readonly manifests: readonly string[]
  /** Chart folders and archives. */
  readonly charts: readonly string[]
  /** Folders of kustomizations that no other one of the scan takes in. */
  readonly kustomizations: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface DiscoverOptions {
  /** Files, folders and globs as the user gave them; `-` is not for here. */
  readonly paths: readonly string[]
  /** Absolute. */
  readonly cwd: string
  excluded(path: string): boolean
}

/** Looks through everything that was named. Never throws: what cannot be found or read is a diagnostic. */
export function discover({ paths, cwd, excluded }: DiscoverOptions): Discovery {
  const shown = (path: string): string => shownPath(cwd, path)
  const found: Tree = { manifests: [], charts: [], kustomizations: [], diagnostics: [] }
  const named = new Set<string>()
  for (const path of paths) {
    const targets = targetsOf(cwd, path)
    if (targets.length === 0) found.diagnostics.push(missing(cwd, path))
    for (const target of targets) {
      if (statSync(target).isDirectory()) join(found, walk(target, { shown, excluded }))
      else if (target.endsWith('.tgz')) found.charts.push(target)
      else if (named.add(target)) found.manifests.push(target)
    }
  }
  return withoutIncluded(found, named)
}

function join(found: Tree, tree: Tree): void {
  found.manifests.push(...tree.manifests)
  found.charts.push(...tree.charts)
  found.kustomizations.push(...tree.kustomizations)
  found.diagnostics.push(...tree.diagnostics)
}

/** What exists by its name is itself, whatever characters it holds; else it is a glob. */
function targetsOf(cwd: string, path: string): string[] {
  const direct = resolve(cwd, path)
  if (existsSync(direct)) return [direct]
  if (!/[*?[\]{}]/.test(path)) return []
  return globSync(path, { cwd })
    .map((match) => resolve(cwd, match))
    .filter((match) => existsSync(match))
    .toSorted()
}

function missing(cwd: string, path: string): Diagnostic {
  const isGlob = /[*?[\]{}]/.test(path)
  let parent = dirname(resolve(cwd, path))
  while (!existsSync(parent)) parent = dirname(parent)
  return {
    level: 'error',
    code: 'path-missing',
    message: isGlob ? `nothing matches \`${path}\`` : `there is no \`${path}\``,
    hint: isGlob ? 'quote the glob, and check it from this folder' : `the nearest folder that exists is \`${shownPath(cwd, parent)}\``,
  }
}

/** A kustomization that another takes in, and files that one lists, are judged as part of it; named files always are. */
function withoutIncluded(found: Tree, named: ReadonlySet<string>): Discovery {
  const inclusions = found.kustomizations.map((folder) => ({ folder, ...inclusionsOf(folder) }))
  const folders = new Set(inclusions.flatMap((one) => one.folders))
  const files = new Set(inclusions.flatMap((one) => one.files))
  return {
    manifests: unique(found.manifests.filter((path) => named.has(path) || !files.has(path))),
    charts: unique(found.charts),
    kustomizations: unique(found.kustomizations.filter((folder) => !folders.has(folder))),
    diagnostics: found.diagnostics,
  }
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)]
}
