import type {
  AksAgentPool,
  AksCluster,
  EksCluster,
  EksNodegroup,
  GkeCluster,
  GkeNodeConfig,
  GkeNodePool,
  Path,
} from '#model'
import { type Reading, unread } from './reading.ts'

/** What is wrong with a pool, after its name: `has no autoscaler`; undefined where nothing is. */
type Judgement<T> = (pool: T) => string | undefined

/** One problem for every node pool of GKE that a judgement finds fault with; `field` starts at the pool. */
export function* gkePools({ cluster }: GkeCluster, field: Path, judge: Judgement<GkeNodePool>): Reading {
  for (const [index, pool] of (cluster.nodePools ?? []).entries()) {
    const fault = judge(pool)
    const name = pool.name ?? String(index)
    if (fault !== undefined)
      yield { at: ['cluster', 'nodePools', index, ...field], name, message: `node pool \`${name}\` ${fault}` }
  }
}

/**
 * As `gkePools`, over the configuration of nodes, and of those that GKE makes by itself. Autopilot chooses it, so that there is
 * nothing to judge.
 */
export function* gkeNodeConfigs(
  described: GkeCluster,
  field: Path,
  judge: Judgement<GkeNodeConfig>,
): Reading {
  const { autopilot, autoscaling } = described.cluster
  if (autopilot?.enabled === true) return
  yield* gkePools(described, ['config', ...field], ({ config = {} }) => judge(config))
  if (autoscaling?.enableNodeAutoprovisioning !== true) return
  const fault = judge(autoscaling.autoprovisioningNodePoolDefaults ?? {})
  if (fault === undefined) return
  yield {
    at: ['cluster', 'autoscaling', 'autoprovisioningNodePoolDefaults', ...field],
    name: '(provisioned)',
    message: `a node pool that GKE provisions by itself ${fault}`,
  }
}

/** One problem for every agent pool of AKS that a judgement finds fault with; `field` starts at the pool. */
export function* aksPools({ cluster }: AksCluster, field: Path, judge: Judgement<AksAgentPool>): Reading {
  for (const [index, pool] of (cluster.properties?.agentPoolProfiles ?? []).entries()) {
    const fault = judge(pool)
    const name = pool.name ?? String(index)
    const at = ['cluster', 'properties', 'agentPoolProfiles', index, ...field]
    if (fault !== undefined) yield { at, name, message: `agent pool \`${name}\` ${fault}` }
  }
}

/** One problem for every managed node group of EKS that a judgement finds fault with; `field` starts at the group. */
export function* eksNodegroups(
  { nodegroups, unread: why }: EksCluster,
  field: Path,
  judge: Judgement<EksNodegroup>,
): Reading {
  if (nodegroups === undefined) return unread('the node groups of the cluster', why?.['nodegroups'])
  for (const [index, group] of nodegroups.entries()) {
    const fault = judge(group)
    const name = group.nodegroupName ?? String(index)
    if (fault !== undefined)
      yield { at: ['nodegroups', index, ...field], name, message: `node group \`${name}\` ${fault}` }
  }
  return undefined
}
