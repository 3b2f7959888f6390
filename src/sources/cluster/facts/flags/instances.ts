import { type Flags, qualifiedName, type Resource, type Workload, workloadOf } from '#model'
import { ofKind, type Seen } from '../seen.ts'
import { containerFlags } from './command-flags.ts'
import type { Component } from './components.ts'

/** One process of a component: what it was started with, and where. */
export interface Instance {
  readonly node: string
  readonly flags: Flags
  /** Where it was read. */
  readonly provenance: string
  /** Addresses of the node, as far as they are known. */
  readonly addresses: readonly string[]
}

/**
 * The processes of a component that a cluster's own objects show: static pods by their mirrors, which a kubelet alone makes; where
 * there are none, pods or workloads of `kube-system` that carry the component's label, as Bootkube has them (an etcd may there be
 * anything's). Those of other
 * namespaces are control planes of other clusters (vcluster, Kamaji, HyperShift), and a name alone is no evidence. `kubeadm-config`
 * and flags of RKE2 in annotations of nodes say what is intended and tell nothing that mirrors do not: they are not read.
 */
export function instancesOf(seen: Seen, component: Component): readonly Instance[] {
  const pods = ofKind(seen, '', 'Pod', 'kube-system')
  const mirrors = pods.filter(isMirror).flatMap((pod) => instance(pod, component))
  if (mirrors.length > 0 || component.program === 'etcd') return mirrors
  const own = pods
    .filter((pod) => isLabelled(pod.labels, component))
    .flatMap((pod) => instance(pod, component))
  if (own.length > 0) return own
  return ['DaemonSet', 'Deployment']
    .flatMap((kind) => ofKind(seen, 'apps', kind, 'kube-system'))
    .filter((one) => isLabelled(workloadOf(one)?.podLabels ?? {}, component))
    .flatMap((one) => instance(one, component))
}

/** Whether a kubelet made the pod for a manifest on its node. */
export function isMirror({ annotations }: Resource): boolean {
  return annotations['kubernetes.io/config.mirror'] !== undefined
}

function isLabelled(labels: Resource['labels'], { program, subcommands }: Component): boolean {
  const names: readonly (string | undefined)[] = [program, ...subcommands]
  return names.includes(labels['component']) || names.includes(labels['k8s-app'])
}

function instance(resource: Resource, component: Component): Instance[] {
  const workload = workloadOf(resource)
  if (workload === undefined) return []
  const flags = workload.containers
    .filter(({ role }) => role === 'container')
    .map(({ spec }) => containerFlags(spec, component))
    .find((found) => found !== undefined)
  if (flags === undefined) return []
  const kind = resource.kind === 'Pod' ? 'pod' : resource.kind
  return [
    {
      node: workload.podSpec.nodeName ?? resource.name,
      flags,
      provenance: `${kind} ${qualifiedName(resource)}`,
      addresses: addressesOf(workload),
    },
  ]
}

function addressesOf({ resource: { object } }: Workload): readonly string[] {
  const { status } = object as {
    readonly status?: { readonly hostIP?: unknown; readonly hostIPs?: readonly { readonly ip?: unknown }[] }
  }
  return [status?.hostIP, ...(status?.hostIPs ?? []).map(({ ip }) => ip)].filter(
    (address) => typeof address === 'string',
  )
}
