import { valuesIn } from '../reading/environment-file.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'

/** From the least to the most important; a file in a later folder replaces one of its name. */
const folders = [
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
  '/usr/local/lib/systemd/system',
  '/etc/systemd/system',
]

/** The command line that a unit starts, by its file and its drop-ins; undefined where there is no unit. */
export function commandOfUnit(
  root: NodeRoot,
  unit: string,
  unread: UnreadList,
): { readonly words: readonly string[]; readonly path: string } | undefined {
  const variables = new Map<string, string>()
  let command: { line: string; path: string } | undefined
  for (const path of filesOf(root, unit)) {
    for (const [key, value] of settingsIn(unread.read('kubelet-flags', root, path) ?? '')) {
      if (key === 'Environment') for (const [name, text] of assignments(value)) variables.set(name, text)
      if (key === 'EnvironmentFile') {
        const text = unread.read('kubelet-flags', root, value.replace(/^-/, '')) ?? ''
        for (const [name, given] of valuesIn(text)) variables.set(name, given)
      }
      if (key === 'ExecStart') command = value === '' ? undefined : { line: value, path }
    }
  }
  return command && { words: expand(command.line, variables), path: command.path }
}

/** The unit's file, then its drop-ins by name. */
function filesOf(root: NodeRoot, unit: string): readonly string[] {
  const isThere = (path: string): boolean => root.locate(path) !== undefined
  const file = folders.map((folder) => `${folder}/${unit}`).findLast(isThere)
  const dropIns = new Map<string, string>()
  for (const folder of folders) {
    const names = root.list(`${folder}/${unit}.d`)
    for (const name of names !== undefined && 'value' in names ? names.value : [])
      if (name.endsWith('.conf')) dropIns.set(name, `${folder}/${unit}.d/${name}`)
  }
  const inOrder = [...dropIns].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path)
  return file === undefined ? inOrder : [file, ...inOrder]
}

/** Settings of the section `[Service]` in order; a line that ends with a backslash goes on. */
function settingsIn(text: string): (readonly [string, string])[] {
  let section = ''
  return text
    .replaceAll(/\\\r?\n/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const trimmed = line.trim()
      section = /^\[(.+)\]$/.exec(trimmed)?.[1] ?? section
      const [, key, value = ''] = /^([A-Za-z]+)\s*=\s*(.*)$/.exec(trimmed) ?? []
      return section === 'Service' && key !== undefined ? [[key, value] as const] : []
    })
}

/** `"A=1 2" B=3` */
function assignments(value: string): (readonly [string, string])[] {
  return splitWords(value).flatMap((word) => {
    const [, name, text = ''] = /^(\w+)=([\s\S]*)$/.exec(word) ?? []
    return name === undefined ? [] : [[name, text] as const]
  })
}

/** A variable that stands alone is split into words, one in braces or inside a word is not. */
function expand(line: string, variables: ReadonlyMap<string, string>): readonly string[] {
  const valueOf = (name: string): string => variables.get(name) ?? ''
  return splitWords(line.replace(/^[@\-:+!]+/, '')).flatMap((word) => {
    const alone = /^\$(\w+)$/.exec(word)?.[1]
    if (alone !== undefined) return splitWords(valueOf(alone))
    return [
      word.replaceAll(/\$\{(\w+)\}|\$(\w+)/g, (_, braced?: string, bare?: string) =>
        valueOf(braced ?? bare!),
      ),
    ]
  })
}

export function splitWords(text: string): string[] {
  return [...text.matchAll(/(?:"([^"]*)"|'([^']*)'|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  )
}
