import type { ListPaths } from './paths.ts'
import type { Scopes } from './scopes.ts'
import type { Root, Schema } from './shape.ts'

/** `kindGroups` for the typed kinds, the kinds of each group by scope, and where they are listed. */
export function printKinds(
  { roots }: Schema,
  scopes: Scopes,
  paths: ListPaths,
  legacyGroups: LegacyGroups,
): string {
  const kinds = [...new Set(roots.map(({ kind }) => kind))]
  const groups = kinds.map((kind) => `  ${kind}: [${quoted(groupsOf(kind, roots, legacyGroups))}],`)
  return [
    `import type { Kind } from './types.gen.ts'`,
    `/** The API groups that serve or served each kind, today's first. */
export const kindGroups: Readonly<Record<Kind, readonly string[]>> = {\n${groups.join('\n')}\n}`,
    `/** Group to its kinds that live outside every namespace. */\n${kindList('clusterKinds', scopes, true)}`,
    `/** Group to its kinds that live in a namespace. */\n${kindList('namespacedKinds', scopes, false)}`,
    `/** Group to its kinds, and to each the version and the plural that a path names it by. */
${pathList(paths)}`,
  ].join('\n\n')
}

/** Kind to the groups that served it in the past. */
export type LegacyGroups = Readonly<Record<string, readonly string[]>>

function groupsOf(kind: string, roots: readonly Root[], legacyGroups: LegacyGroups): readonly string[] {
  const served = roots.filter((root) => root.kind === kind).map(({ apiVersion }) => groupOf(apiVersion))
  return [...new Set([...served, ...(legacyGroups[kind] ?? [])])]
}

function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')))
}

function kindList(name: string, scopes: Scopes, cluster: boolean): string {
  const lines = [...scopes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, kinds]) => {
      const chosen = [...kinds].filter(([, outside]) => outside === cluster).map(([kind]) => kind)
      return chosen.length === 0 ? [] : [`  '${group}': [${quoted(chosen.toSorted())}],`]
    })
  return `export const ${name}: Readonly<Record<string, readonly string[]>> = {\n${lines.join('\n')}\n}`
}

function pathList(paths: ListPaths): string {
  const lines = [...paths]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, kinds]) => {
      const entries = [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1))
      return `  '${group}': { ${entries.map(([kind, path]) => `${kind}: '${path}'`).join(', ')} },`
    })
  return `export const listPaths: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n${lines.join('\n')}\n}`
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ')
}
