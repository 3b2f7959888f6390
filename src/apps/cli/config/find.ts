import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '#sources'

/** Names of a configuration file; the first that is there counts. */
const names = ['seaworthy.yaml', 'seaworthy.yml']

/** The nearest configuration from a scanned path up to the root of its repository; without one, in its own folder only. */
export function findConfig(scanned: string): string | undefined {
  const folder = folderOf(scanned)
  const root = repositoryRoot(folder) ?? folder
  for (let at = folder; ; at = dirname(at)) {
    const found = names.map((name) => join(at, name)).find((path) => existsSync(path))
    if (found !== undefined) return found
    if (at === root || dirname(at) === at) return undefined
  }
}

/** Below it lies what is a stranger's: the repository of a scanned path, else the path's own folder. */
export function treeOf(scanned: string): string {
  const folder = folderOf(scanned)
  return repositoryRoot(folder) ?? folder
}

function folderOf(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? path : dirname(path)
}
