import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic, Path } from '#model'
import { lineMap, locatePath, parseDocuments } from '#yaml'
import { kustomizationFile } from '../discover/kustomization.ts'
import { isWithin, realPath } from '../program/within.ts'
import { shownPath } from '../shown-path.ts'

/** Everything local that a kustomization is made of, and what it asks for that is never followed. */
export interface Graph {
  /** Absolute: kustomization files and whatever they name. */
  readonly files: ReadonlySet<string>
  readonly refusals: readonly Diagnostic[]
}

export interface GraphOptions {
  readonly cwd: string
  /** Absolute: nothing outside of it is read. Undefined where there is no such bound. */
  readonly root: string | undefined
}

/** Fields that run a program or fetch a chart. */
const forbidden: Readonly<Record<string, string>> = {
  helmCharts: 'fetches charts',
  helmChartInflationGenerator: 'fetches charts',
  helmGlobals: 'fetches charts',
}

const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|git::|github\.com[/:]|gitlab\.com[/:]|bitbucket\.org[/:]|[\w.-]+@[\w.-]+:)|\?(?:ref|version|timeout|submodules)=|\.git(?:\/|$|\?)/

/** Fields whose texts name other kustomizations or resources. */
const references: readonly string[] = ['resources', 'bases', 'components', 'crds', 'configurations', 'generators', 'transformers', 'validators', 'patchesStrategicMerge']

/** Walks a kustomization and all that it takes in. */
export function graphOf(folder: string, options: GraphOptions): Graph {
  const graph = { files: new Set<string>(), refusals: [] as Diagnostic[] }
  visit(folder, options, graph, new Set())
  return graph
}

interface Walk {
  readonly files: Set<string>
  readonly refusals: Diagnostic[]
}

function visit(folder: string, options: GraphOptions, graph: Walk, seen: Set<string>): void {
  if (seen.has(folder)) return
  seen.add(folder)
  const path = kustomizationFile(folder)
  if (path === undefined) return
  graph.files.add(path)
  const text = readFileSync(path, 'utf8')
  for (const document of parseDocuments(text).documents) {
    if (typeof document.value !== 'object' || document.value === null) continue
    for (const { path: at, text: named } of textsOf(document.value)) {
      const refused = refusal(at, named, folder, options)
      if (refused !== undefined) {
        const place = locatePath(text, document, at)
        const location = { file: shownPath(options.cwd, path), ...lineMap(text).position((place.key ?? place.value).start) }
        graph.refusals.push({ level: 'error', code: 'kustomize-refused', ...refused, location })
        continue
      }
      for (const target of targetsOf(folder, named)) follow(target, options, graph, seen)
    }
  }
}

function follow(target: string, options: GraphOptions, graph: Walk, seen: Set<string>): void {
  if (statSync(target).isDirectory()) return visit(target, options, graph, seen)
  graph.files.add(target)
  if (/\.ya?ml$/.test(target) && /config\.kubernetes\.io\/function/.test(readFileSync(target, 'utf8'))) {
    graph.refusals.push({
      level: 'error',
      code: 'kustomize-refused',
      message: `\`${shownPath(options.cwd, target)}\` is a function, which would run a program`,
      hint: 'build it yourself and scan what it prints',
      location: { file: shownPath(options.cwd, target), line: 1, column: 1 },
    })
  }
}

/** Every text of a value with its path; for a list item also the field that it is in. */
function textsOf(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))
}

function refusal(
  path: Path,
  text: string,
  folder: string,
  { root, cwd }: GraphOptions,
): Pick<Diagnostic, 'message' | 'hint'> | undefined {
  const field = String(path[0])
  if (Object.hasOwn(forbidden, field)) {
    return { message: `\`${field}\` ${forbidden[field]}, which a scan never does`, hint: 'build it yourself and scan what it prints' }
  }
  if (!references.includes(field) || path.length !== 2 || text.includes('\n')) return undefined
  if (remote.test(text) && !existsSync(resolve(folder, text))) {
    return { message: `\`${text}\` is remote, and a scan opens no connection`, hint: 'build it yourself and scan what it prints, or keep a copy in the repository' }
  }
  const target = resolve(folder, text)
  if (text.startsWith('/') || (root !== undefined && existsSync(target) && !isWithin(realPath(root), realPath(target)))) {
    return { message: `\`${text}\` leads outside of \`${root === undefined ? shownPath(cwd, folder) : shownPath(cwd, root)}\``, hint: 'keep what a kustomization needs inside the repository' }
  }
  return undefined
}

/** What exists under a text, or behind the `=` of a generator's `name=path`. */
function targetsOf(folder: string, text: string): string[] {
  if (text === '' || text.length > 1000 || /[\n\0]/.test(text)) return []
  const named = text.slice(text.indexOf('=') + 1)
  return [...new Set([text, named])]
    .map((path) => resolve(folder, path))
    .filter((path) => path !== folder && existsSync(path))
}
