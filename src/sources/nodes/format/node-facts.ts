import type { FactName, FactTypes } from '#model'

/** What one node's files and processes say, as `seaworthy node-facts` writes it: the public format, `schemaVersion: 1`. */
export interface NodeFacts {
  readonly kind: 'NodeFacts'
  readonly schemaVersion: 1
  readonly tool: { readonly name: string; readonly version: string }
  readonly node: string
  /** As in RFC 3339. */
  readonly collectedAt: string
  /** Facts by name; of one that is by node there is this node alone. */
  readonly facts: Partial<Pick<FactTypes, NodeFactName>>
  /** Where each fact was read. */
  readonly provenance: Readonly<Partial<Record<NodeFactName, string>>>
  /** What is there and could not be read. A fact that it keeps from being known is absent; files are told one by one. */
  readonly unread: readonly Unread[]
}

/** Something that is there and could not be read. */
export interface Unread {
  readonly path: string
  readonly reason: string
  /** The fact that it keeps from being known. */
  readonly fact: NodeFactName
}

/** Facts that a node tells of the cluster as a whole. */
export const clusterFacts = [
  'api-server-flags',
  'controller-manager-flags',
  'scheduler-flags',
  'etcd-flags',
  'audit-policy',
  'encryption-configuration',
  'admission-configuration',
  'authentication-configuration',
  'authorization-configuration',
  'api-server-certificate',
] as const satisfies readonly FactName[]

/** Facts that are by node. */
export const factsByNode = [
  'kubelet-flags',
  'kubelet-configuration',
  'kube-proxy-configuration',
  'node-files',
  'unread-node-files',
  'node-system',
  'node-updates',
  'node-listeners',
  'network-plugins',
  'cni-configuration',
] as const satisfies readonly FactName[]

export type ClusterFactName = (typeof clusterFacts)[number]
export type FactNameByNode = (typeof factsByNode)[number]
export type NodeFactName = ClusterFactName | FactNameByNode
