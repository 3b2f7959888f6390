import type { NodeRoot } from './node-root.ts'
import type { UnreadList } from './unread.ts'
import type { NodeFactName } from '../format/node-facts.ts'

/** A process of the node. */
export interface NodeProcess {
  readonly id: string
  /** The command line, the program first. */
  readonly words: readonly string[]
}

/** Whether a process runs in a pod, whoever's it is, by its control group. */
export function isInPod(table: NodeRoot, { id }: NodeProcess): boolean {
  const groups = table.read(`/${id}/cgroup`)
  return groups !== undefined && 'value' in groups && groups.value.includes('kubepods')
}

/** The file system that a process sees. */
export function rootOf(table: NodeRoot, { id }: NodeProcess): NodeRoot {
  return table.below(`/${id}/root`)
}

/** Every process that has a command line; kernel threads have none. `table` is a root whose folders are the processes. */
export function readProcesses(table: NodeRoot): readonly NodeProcess[] {
  const names = table.list('/')
  if (names === undefined || !('value' in names)) return []
  return names.value
    .filter((name) => /^\d+$/.test(name))
    .toSorted((a, b) => Number(a) - Number(b))
    .flatMap((id) => {
      const line = table.read(`/${id}/cmdline`)
      if (line === undefined || !('value' in line) || line.value === '') return []
      return [{ id, words: wordsOf(line.value) }]
    })
}

/** A process that renames itself may leave one text with spaces. */
function wordsOf(line: string): readonly string[] {
  const words = line.replace(/\0+$/, '').split('\0')
  return words.length === 1 ? line.replaceAll('\0', '').trim().split(/\s+/) : words
}

/** Variables of a process whose names begin with a text; the others are not kept. */
export function variablesOf(
  table: NodeRoot,
  { id }: NodeProcess,
  begin: string,
  fact: NodeFactName,
  unread: UnreadList,
): Readonly<Record<string, string>> {
  const text = unread.read(fact, table, `/${id}/environ`) ?? ''
  return Object.fromEntries(
    text
      .split('\0')
      .filter((entry) => entry.startsWith(begin))
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  )
}
