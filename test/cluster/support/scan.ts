import { join } from 'node:path'
import type { Result } from '../../../src/model/index.ts'
import type { Cluster } from '../cluster.ts'

/** This checkout's program, as it was built last. */
export const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'seaworthy.js')

export interface Scanned {
  readonly code: number
  readonly result: Result
  readonly stderr: string
}

export interface ScanOptions {
  /** A kubeconfig; the administrator's where not given. */
  readonly as?: string
}

/** Scans the cluster as a user would, with everything that is on by default. */
export async function scan(
  cluster: Cluster,
  args: readonly string[] = [],
  { as }: ScanOptions = {},
): Promise<Scanned> {
  const { code, stdout, stderr } = await seaworthy(
    cluster,
    ['scan', '--cluster', '--output', 'json', ...args],
    as,
  )
  if (stdout === '') throw new Error(`the scan printed nothing: ${stderr}`)
  return { code, result: JSON.parse(stdout) as Result, stderr }
}

/** Runs this checkout's program. */
export function seaworthy(cluster: Cluster, args: readonly string[], as?: string) {
  const env = as === undefined ? {} : { KUBECONFIG: as }
  return cluster.run(process.execPath, [program, ...args], { env })
}
