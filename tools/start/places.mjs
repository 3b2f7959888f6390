import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.mjs'

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where notes of what was done last lie; npm deletes it whenever it installs afresh. */
export const notes = join(root, 'node_modules', '.cache', 'seaworthy')

/** The Node that runs the product: the pinned one, else this one where it is new enough. */
export function pinnedNode() {
  const platform = `node-${process.platform}-${process.arch}`
  const pinned = join(
    root,
    'node_modules',
    platform,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(pinned)) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 7)) return process.execPath
  throw new Failure(
    `Node ${process.versions.node} is too old, and no newer one is installed here for ${process.platform} ${process.arch}`,
    'install Node 24.7 or newer and run this again',
  )
}
