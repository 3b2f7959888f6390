import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isWithin, realPath } from '../program/within.ts'

/**
 * The first symbolic link that leads out of `root` (absolute) from a chart's folder, however many links it takes: helm would follow
 * them all. Undefined where there is none.
 */
export function linkOutside(chart: string, root: string): string | undefined {
  const within = realPath(root)
  const entered = new Set<string>()
  const search = (path: string): string | undefined => {
    const real = realPath(path)
    if (!isWithin(within, real)) return path
    if (entered.has(real)) return undefined
    entered.add(real)
    for (const entry of entriesOf(path)) {
      const inner = join(path, entry.name)
      const found = entry.isSymbolicLink() || entry.isDirectory() ? search(inner) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  return search(chart)
}

/** None for a file, and for what cannot be read: helm says so. */
function entriesOf(path: string): Dirent[] {
  try {
    return statSync(path).isDirectory() ? readdirSync(path, { withFileTypes: true }) : []
  } catch {
    return []
  }
}
