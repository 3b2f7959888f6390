import type { Resource } from '#model'
import type { Node } from '#schema'

/** Arguments that k3s or RKE2 was started with on a node, by name without dashes; undefined where it says nothing of them. */
export function serverArguments({
  annotations,
}: Pick<Resource<Node>, 'annotations'>): ReadonlyMap<string, string> | undefined {
  const words = listIn(annotations['k3s.io/node-args'] ?? annotations['rke2.io/node-args'])
  if (words?.[0] !== 'server') return undefined
  const found = new Map<string, string>()
  for (const [index, word] of words.entries()) {
    const [, name, value] = /^--?([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? []
    if (name === undefined) continue
    const next = words[index + 1]
    found.set(name, value ?? (next === undefined || next.startsWith('-') ? 'true' : next))
  }
  return found
}

function listIn(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.map(String) : undefined
  } catch {
    return undefined
  }
}
