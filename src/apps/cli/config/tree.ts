import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isWithin } from '#config'

/** Whether a path leads to something in a folder, whatever symbolic links are on the way. */
export function leadsInto(folder: string, path: string): boolean {
  return isWithin(realPath(folder), realPath(path))
}

/** Without symbolic links; of what is not there, as far as something is. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPath(folder), basename(path))
  }
}
