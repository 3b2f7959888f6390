import { createHash } from 'node:crypto'

export const managedByLabel = 'app.kubernetes.io/managed-by'

/** Tells the objects of one run from those of another. */
export const runLabel = 'node-facts.seaworthy.dev/run'

/** What the DaemonSet is called, and every Job begins with. */
export const objectName = 'seaworthy-node-facts'

export const containerName = 'node-facts'

/** A name that fits a label, whatever the node is called: node names may be longer. */
export function jobName(node: string, run: string): string {
  const hash = createHash('sha256').update(node).digest('hex').slice(0, 10)
  return `${objectName}-${hash}-${run}`
}
