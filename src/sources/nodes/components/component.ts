import type { Flags } from '#model'
import type { NodeFactName } from '../format/node-facts.ts'
import type { NodeRoot } from '../reading/node-root.ts'

/** How a component of Kubernetes was started on a node. */
export interface Component {
  readonly flags: Flags
  /** Where that was read: `process 4711`, `/etc/kubernetes/manifests/etcd.yaml`. */
  readonly provenance: string
  /** Where a path of its flags lies on the node. */
  onNode(path: string): string
  /** The file system that its process sees, for what is not on the node. */
  readonly inside?: NodeRoot
}

/** Where a file that a component's flag names is read: on the node, else where its process sees it. */
export function whereIs(
  root: NodeRoot,
  { onNode, inside }: Component,
  path: string,
): { readonly root: NodeRoot; readonly path: string } {
  const there = onNode(path)
  const seesIt = inside !== undefined && root.locate(there) === undefined && inside.locate(path) !== undefined
  return seesIt ? { root: inside, path } : { root, path: there }
}

export type ComponentName =
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'etcd'
  | 'kubelet'
  | 'kube-proxy'

/** The fact that says how a component was started; of kube-proxy only what it comes to is one. */
export const flagFacts = {
  'kube-apiserver': 'api-server-flags',
  'kube-controller-manager': 'controller-manager-flags',
  'kube-scheduler': 'scheduler-flags',
  etcd: 'etcd-flags',
  kubelet: 'kubelet-flags',
  'kube-proxy': 'kube-proxy-configuration',
} as const satisfies Readonly<Record<ComponentName, NodeFactName>>

/** For what runs in the node's own file system. */
export const asGiven = (path: string): string => path
