import { posix } from 'node:path'
import type { Import, ParsedFile } from './parse.ts'

/** Files of `src/` that import each other in a circle, types included; what `import()` loads later does not count. */
export function cycleProblems(files: readonly ParsedFile[]): string[] {
  const graph = new Map(
    files.filter(({ path }) => path.startsWith('src/')).map((file) => [file.path, edges(file)]),
  )
  const done = new Set<string>()
  const problems: string[] = []
  for (const path of graph.keys()) follow(path, [], { graph, done, problems })
  return problems
}

interface Walk {
  readonly graph: ReadonlyMap<string, readonly string[]>
  readonly done: Set<string>
  readonly problems: string[]
}

function follow(path: string, trail: readonly string[], walk: Walk): void {
  const start = trail.indexOf(path)
  if (start >= 0) walk.problems.push(`a circle of imports: ${[...trail.slice(start), path].join(' -> ')}`)
  if (start >= 0 || walk.done.has(path)) return
  for (const next of walk.graph.get(path) ?? []) follow(next, [...trail, path], walk)
  walk.done.add(path)
}

function edges({ path, imports }: ParsedFile): string[] {
  return imports.filter(({ kind }) => kind !== 'lazy').flatMap((one) => resolve(path, one) ?? [])
}

function resolve(path: string, { specifier }: Import): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}/index.ts`
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined
}
