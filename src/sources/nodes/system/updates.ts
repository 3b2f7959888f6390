import { type NodeUpdates, nodePaths } from '#model'
import { waitingPackages } from './apt.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import { compareVersions } from './package-version.ts'

/** What the node's files say of updates; undefined where they say nothing. */
export function readUpdates(root: NodeRoot, kernel: string | undefined): NodeUpdates | undefined {
  const security = waitingPackages(root)
  const rebootRequired =
    nodePaths.rebootSigns.some((path) => root.locate(path) !== undefined) || runsOldKernel(root, kernel)
  if (security === undefined && !rebootRequired) return undefined
  return { ...(security && { security }), rebootRequired }
}

/** Whether a newer kernel of the same flavour is installed than the one that runs, which has to be installed itself to be compared. */
function runsOldKernel(root: NodeRoot, running: string | undefined): boolean {
  const found = root.list('/lib/modules')
  const installed = found !== undefined && 'value' in found ? found.value : []
  if (running === undefined || !installed.includes(running)) return false
  return installed.some(
    (version) => flavourOf(version) === flavourOf(running) && compareVersions(version, running) > 0,
  )
}

/** `generic` of `6.8.0-45-generic`, `el9.x86_64` of `5.14.0-427.el9.x86_64`. */
function flavourOf(version: string): string {
  return version.replace(/[\d.+~-]+/g, ' ').trim()
}
