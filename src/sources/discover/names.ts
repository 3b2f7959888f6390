import { basename } from 'node:path'

export const kustomizationNames: readonly string[] = [
  'kustomization.yaml',
  'kustomization.yml',
  'Kustomization',
]

/** Configuration of ours is nothing to judge. */
const ownFiles = /^(?:seaworthy\.ya?ml$|\.seaworthy)/

/** Whether a file may hold manifests, by its name. */
export function isManifest(path: string): boolean {
  const name = basename(path)
  return /\.(?:ya?ml|json)$/.test(name) && !kustomizationNames.includes(name) && !ownFiles.test(name)
}

/** Whether a file may be a packed chart, by its name. */
export function isArchive(path: string): boolean {
  return path.endsWith('.tgz')
}
