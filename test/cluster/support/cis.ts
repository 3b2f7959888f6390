import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../../src/model/index.ts'
import type { Cluster } from '../cluster.ts'
import { scan, seaworthy } from './scan.ts'

/** What each requirement of CIS 1.12 comes to, by everything that can be read of the cluster and its nodes. */
export async function cisOutcomes(cluster: Cluster): Promise<ReadonlyMap<string, Outcome>> {
  const files = await Promise.all(cluster.description.nodes.map(({ name }) => nodeFacts(cluster, name)))
  const given = files.flatMap((file) => ['--node-facts', file])
  const { result } = await scan(cluster, ['--framework', 'cis-1.12', '--node-proxy', ...given])
  const { requirements } = result.frameworks.find(({ id }) => id === 'cis-1.12')!
  return new Map(requirements.map(({ id, outcome }) => [id, outcome]))
}

async function nodeFacts(cluster: Cluster, node: string): Promise<string> {
  const { stdout } = await seaworthy(cluster, [
    'node-facts',
    '--root',
    cluster.nodeTree(node),
    '--node',
    node,
  ])
  const file = join(cluster.folder, `${node}.facts.json`)
  writeFileSync(file, stdout)
  return file
}

/** Requirements that were met before and are not any more. */
export function broken(before: ReadonlyMap<string, Outcome>, after: ReadonlyMap<string, Outcome>): string[] {
  return [...before].flatMap(([id, outcome]) => (outcome === 'pass' && after.get(id) === 'fail' ? [id] : []))
}
