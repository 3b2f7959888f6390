import { chmodSync, chownSync, existsSync, lchownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const everybody = 0o777
const somebody = 1000

/**
 * Opens everything below some folders to everybody and gives it to somebody else, as a careless hand does; what is given back puts all
 * of it as it was.
 */
export function openFiles(folders: readonly string[]): () => void {
  const before = folders.flatMap(below).map((path) => ({ path, stats: lstatSync(path) }))
  for (const { path, stats } of before) {
    lchownSync(path, somebody, somebody)
    if (!stats.isSymbolicLink()) chmodSync(path, everybody)
  }
  return () => {
    for (const { path, stats } of before) {
      if (stats.isSymbolicLink()) lchownSync(path, stats.uid, stats.gid)
      else {
        chownSync(path, stats.uid, stats.gid)
        chmodSync(path, stats.mode)
      }
    }
  }
}

function below(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return [folder, ...entries.map(({ parentPath, name }) => join(parentPath, name))]
}
