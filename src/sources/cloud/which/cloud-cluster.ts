import type { CloudProgram } from '../ask/command.ts'

/** A managed cluster, as its provider knows it. */
export type CloudCluster = EksTarget | AksTarget | GkeTarget

export type CloudPlatform = CloudCluster['platform']

const programs = { eks: 'aws', aks: 'az', gke: 'gcloud' } as const

export function isCloudPlatform(name: string): name is CloudPlatform {
  return Object.hasOwn(programs, name)
}

/** The program that asks the provider of a platform. */
export function programOf(platform: CloudPlatform): CloudProgram {
  return programs[platform]
}

export interface EksTarget {
  readonly platform: 'eks'
  readonly name: string
  readonly region: string
  /** Number of the account; absent where only the credentials tell. */
  readonly account?: string
}

/** By its name in a group, or by the group of its machines. */
export type AksTarget = { readonly platform: 'aks'; readonly subscription: string } & (
  | { readonly group: string; readonly name: string }
  | { readonly nodeGroup: string }
)

/** By its name and place, or as the one of its project that answers at the address of the API server. */
export type GkeTarget = { readonly platform: 'gke'; readonly project: string } & (
  | { readonly name: string; readonly location: string }
  | { readonly host: string }
)

/** For a person. */
export function cloudClusterName(cluster: CloudCluster): string {
  if (cluster.platform === 'eks') return `EKS cluster \`${cluster.name}\` in ${cluster.region}`
  if (cluster.platform === 'aks')
    return 'name' in cluster
      ? `AKS cluster \`${cluster.name}\` in group \`${cluster.group}\``
      : `AKS cluster with nodes in group \`${cluster.nodeGroup}\``
  return 'name' in cluster
    ? `GKE cluster \`${cluster.name}\` in ${cluster.location}`
    : `GKE cluster at \`${cluster.host}\` in project \`${cluster.project}\``
}
