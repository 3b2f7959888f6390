import type { Coverage, Resource } from '#model'
import type { KubeClient } from '#kube'
import { joinTold, type Told } from '../facts/told.ts'
import { anonymousAccess } from './anonymous.ts'
import { probedPorts } from './probed-ports.ts'

/** Asks the API server and the nodes as anybody could who reaches them: without credentials, and once. */
export async function probe(
  client: KubeClient,
  nodes: readonly Resource[],
  coverage: readonly Coverage[],
): Promise<Told> {
  return joinTold(await Promise.all([anonymousAccess(client), probedPorts(nodes, coverage)]))
}
