import { aksSteps } from './aks/steps.ts'
import { type CloudCommand, commandLine } from './ask/command.ts'
import { eksSteps } from './eks/steps.ts'
import { gkeSteps } from './gke/steps.ts'
import type { CloudCluster, CloudPlatform } from './which/cloud-cluster.ts'
import { type ClusterSigns, cloudClusterOf } from './which/cluster-of.ts'

/** Every command that reading a cluster may run; what an earlier answer tells stands in angle brackets. */
export function cloudCommands(cluster: CloudCluster): CloudCommand[] {
  if (cluster.platform === 'eks') return Object.values(eksSteps).map((step) => step(cluster))
  if (cluster.platform === 'aks') return Object.values(aksSteps).map((step) => step(cluster))
  return Object.values(gkeSteps).map((step) => step(cluster))
}

const examples: Readonly<Record<CloudPlatform, CloudCluster>> = {
  eks: { platform: 'eks', name: '<cluster>', region: '<region>' },
  aks: { platform: 'aks', subscription: '<subscription>', nodeGroup: '<group>' },
  gke: { platform: 'gke', project: '<project>', host: '<host>' },
}

/**
 * The commands that `--cloud` would run, as a person would type them, by what is known before the cluster is read: none where
 * nothing tells of a provider.
 */
export function plannedCommands(signs: Omit<ClusterSigns, 'nodes'>): string[] {
  const which = cloudClusterOf({ ...signs, nodes: [] })
  if (which.cluster !== undefined) return cloudCommands(which.cluster).map(commandLine)
  return which.platform === undefined ? [] : cloudCommands(examples[which.platform]).map(commandLine)
}

/** Every right that reading a cluster of a platform takes, in order. */
export function cloudRights(platform: CloudPlatform): string[] {
  return [...new Set(cloudCommands(examples[platform]).flatMap(({ rights }) => rights))].toSorted()
}
