import { valueAt } from '#model'
import { isObject, listOf, parseConfiguration } from '../reading/configuration-file.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'
import type { NodeFactName } from '../format/node-facts.ts'

/** A program that a static pod runs, by its manifest. */
export interface StaticProgram {
  /** The manifest. */
  readonly path: string
  /** The program's command line. */
  readonly words: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  /** Where a path inside the container lies on the node. */
  onNode(path: string): string
}

/** The containers of every manifest in a folder that the kubelet runs pods from. */
export interface StaticPods {
  program(name: string): StaticProgram | undefined
}

interface Container {
  readonly path: string
  readonly pod: unknown
  readonly container: unknown
}

export function readStaticPods(
  root: NodeRoot,
  folders: readonly string[],
  facts: readonly NodeFactName[],
  unread: UnreadList,
): StaticPods {
  const containers: Container[] = []
  const refuse = (path: string, reason: string): void => {
    for (const fact of facts) unread.note(fact, path, reason)
  }
  for (const folder of folders) {
    const names = root.list(folder)
    if (names === undefined) continue
    if ('reason' in names) {
      refuse(folder, names.reason)
      continue
    }
    for (const name of names.value.filter((one) => !one.startsWith('.'))) {
      const path = `${folder}/${name}`
      const text = root.read(path)
      if (text === undefined) continue
      if ('reason' in text) {
        const located = root.locate(path)
        if (located === undefined || !('value' in located) || located.value.stats.isFile())
          refuse(path, text.reason)
        continue
      }
      const pod = parseConfiguration(text.value)
      if (typeof pod === 'string') refuse(path, pod)
      else
        for (const container of listOf(valueAt(pod, ['spec', 'containers'])))
          containers.push({ path, pod, container })
    }
  }
  return { program: (name) => firstOf(containers, name) }
}

function firstOf(containers: readonly Container[], name: string): StaticProgram | undefined {
  for (const { path, pod, container } of containers) {
    const words = wordsOf(container, name)
    if (words !== undefined)
      return { path, words, variables: variablesOf(container), onNode: mountsOf(pod, container) }
  }
  return undefined
}

/** The command line from the program on: a shell or a log writer may stand before it, and give it as one text. */
function wordsOf(container: unknown, name: string): readonly string[] | undefined {
  const given = [...listOf(valueAt(container, ['command'])), ...listOf(valueAt(container, ['args']))].map(
    String,
  )
  for (const words of [given, given.flatMap((word) => word.split(/\s+/))]) {
    const start = words.findIndex((word) => word.split('/').at(-1) === name)
    if (start >= 0) return words.slice(start)
  }
  return undefined
}

function variablesOf(container: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listOf(valueAt(container, ['env'])).flatMap((entry) => {
      const [name, value] = [valueAt(entry, ['name']), valueAt(entry, ['value'])]
      return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

function mountsOf(pod: unknown, container: unknown): (path: string) => string {
  const sources = new Map<string, string>()
  for (const volume of listOf(valueAt(pod, ['spec', 'volumes']))) {
    const path = valueAt(volume, ['hostPath', 'path'])
    if (isObject(volume) && typeof path === 'string') sources.set(String(volume['name']), path)
  }
  const mounts = listOf(valueAt(container, ['volumeMounts']))
    .flatMap((mount) => {
      const source = sources.get(String(valueAt(mount, ['name'])))
      const target = valueAt(mount, ['mountPath'])
      return source === undefined || typeof target !== 'string'
        ? []
        : [{ source, target: target.replace(/\/$/, '') }]
    })
    .toSorted((a, b) => b.target.length - a.target.length)
  return (path) => {
    const mount = mounts.find(({ target }) => path === target || path.startsWith(`${target}/`))
    return mount === undefined ? path : `${mount.source.replace(/\/$/, '')}${path.slice(mount.target.length)}`
  }
}
