import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isWithin, realPath } from '../program/within.ts'

/** A symbolic link in a chart that leads out of `root`: helm would follow it. Undefined where there is none. */
export function linkOutside(chart: string, root: string): string | undefined {
  const within = realPath(root)
  const entries = readdirSync(chart, { withFileTypes: true, recursive: true })
  const link = entries.find(
    (entry) => entry.isSymbolicLink() && !isWithin(within, realPath(join(entry.parentPath, entry.name))),
  )
  return link === undefined ? undefined : join(link.parentPath, link.name)
}
