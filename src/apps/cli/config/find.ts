import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '#sources'

/** Names of a configuration file; the first that is there counts. */
const names = ['seaworthy.yaml', 'seaworthy.yml']

/** The nearest configuration from a scanned path up to the root of its repository; without one, in its own folder only. */
export function findConfig(scanned: string): string | undefined {
  const root = treeOf(scanned)
  for (let at = folderOf(scanned); ; at = dirname(at)) {
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

/** Of a glob, or of what is not there, the nearest folder that is. */
function folderOf(path: string): string {
  const folder = dirname(path)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() || folder === path) return path
  return folderOf(folder)
}
