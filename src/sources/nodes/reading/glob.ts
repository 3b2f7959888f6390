import type { NodeRoot } from './node-root.ts'

/** What to tell of a folder that could not be looked into, or of a search that was given up. */
type Refused = (path: string, reason: string) => void

const deepest = 8
const most = 10_000

/** Where runtimes unpack images: a key in one of them is none of the node's. */
const unpacked = /^(?:containerd|io\.containerd\..*|overlay|overlay2|volumes|pods)$/

/** The paths of a node that a pattern of `nodePaths` names, in order. */
export function expand(root: NodeRoot, pattern: string, refused: Refused): readonly string[] {
  const found: string[] = []
  const visit = (folder: string, parts: readonly string[], depth: number): void => {
    const [part, ...rest] = parts
    if (part === undefined) return void found.push(folder)
    if (found.length > most) return
    if (!part.includes('*')) return visit(`${folder}/${part}`, rest, depth)
    const names = namesIn(root, folder, refused)
    if (part.includes('**')) return visitBelow(folder, names, part, depth)
    const wanted = wordOf(part)
    for (const name of names) if (wanted.test(name)) visit(`${folder}/${name}`, rest, depth)
  }
  const visitBelow = (folder: string, names: readonly string[], part: string, depth: number): void => {
    const wanted = wordOf(part.replace('**', '*'))
    for (const name of names) {
      if (found.length > most) return
      const path = `${folder}/${name}`
      if (!isFolder(root, path)) {
        if (wanted.test(name)) found.push(path)
        continue
      }
      if (unpacked.test(name) || depth >= deepest) continue
      visitBelow(path, namesIn(root, path, refused), part, depth + 1)
    }
  }
  visit('', pattern.split('/').slice(1), 0)
  if (found.length > most) refused(pattern, `there are more than ${most} files`)
  return found
}

function namesIn(root: NodeRoot, folder: string, refused: Refused): readonly string[] {
  const located = root.locate(folder)
  if (located !== undefined && 'value' in located && !located.value.stats.isDirectory()) return []
  const names = root.list(folder)
  if (names === undefined) return []
  if ('value' in names) return names.value
  refused(folder, names.reason)
  return []
}

/** A link to a folder is not followed, so that no circle is walked. */
function isFolder(root: NodeRoot, path: string): boolean {
  const stats = root.locateLink(path)
  return stats !== undefined && 'value' in stats && stats.value.isDirectory()
}

function wordOf(part: string): RegExp {
  return new RegExp(`^${part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\*+/g, '.*')}$`)
}
