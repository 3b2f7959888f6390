import type { Resource } from '../resource.ts'
import { type Distribution, distributionMarks, type DistributionMarks } from './distribution-marks.ts'

export type { Distribution } from './distribution-marks.ts'

/** What a cluster was set up by. */
export interface DetectedDistribution {
  readonly distribution: Distribution
  /** As people call it. */
  readonly title: string
  /** What tells it, for a person: `label eks.amazonaws.com/nodegroup of node a`. */
  readonly evidence: readonly string[]
  /** Whether a provider runs the control plane. */
  readonly managed: boolean
  /** Why it is the owner's although the distribution has managed ones. */
  readonly unmanagedBy?: string
}

interface NodeObject {
  readonly spec?: { readonly providerID?: unknown }
  readonly status?: { readonly nodeInfo?: { readonly kubeletVersion?: unknown; readonly osImage?: unknown } }
}

/**
 * Undefined where nothing tells. EKS Anywhere, Google Distributed Cloud and dedicated clusters of ACK carry the marks of the managed
 * product: where nodes or static pods show the control plane it is the owner's.
 */
export function distributionOf(
  resources: readonly Resource[],
  serverVersion?: string,
): DetectedDistribution | undefined {
  for (const [distribution, marks] of Object.entries<DistributionMarks>(distributionMarks)) {
    const evidence = [
      ...(serverVersion !== undefined && marks.version?.test(serverVersion)
        ? [`version ${serverVersion}`]
        : []),
      ...new Set(resources.flatMap((resource) => evidenceIn(resource, marks))),
    ]
    if (evidence.length === 0) continue
    const unmanagedBy = marks.managed ? controlPlaneIn(resources) : undefined
    return {
      distribution: distribution as Distribution,
      title: marks.title,
      evidence: evidence.slice(0, 3),
      managed: marks.managed === true && unmanagedBy === undefined,
      ...(unmanagedBy !== undefined && { unmanagedBy }),
    }
  }
  return undefined
}

function evidenceIn(resource: Resource, marks: DistributionMarks): readonly string[] {
  if (resource.group !== '') return []
  if (resource.kind === 'Node') return evidenceOfNode(resource, marks)
  if (resource.kind !== 'ConfigMap') return []
  const name = `${resource.namespace}/${resource.name}`
  if (name === marks.configMap) return [`ConfigMap ${name}`]
  const { data } = resource.object as { readonly data?: { readonly kubeconfig?: unknown } }
  const isServer = name === 'kube-public/cluster-info' && marks.server?.test(String(data?.kubeconfig))
  return isServer ? [`address of the API server in ConfigMap ${name}`] : []
}

function evidenceOfNode({ name, labels, annotations, object }: Resource, marks: DistributionMarks): string[] {
  const { spec, status } = object as NodeObject
  const keyOf = (keys: readonly string[]): string | undefined =>
    keys.find((key) => marks.keys?.some((start) => key.startsWith(start)))
  const label = keyOf(Object.keys(labels))
  const annotation = keyOf(Object.keys(annotations))
  const told = (what: string, value: unknown, mark: RegExp | undefined): string[] =>
    typeof value === 'string' && mark?.test(value) ? [`${what} ${value} of node ${name}`] : []
  return [
    ...told('kubelet version', status?.nodeInfo?.kubeletVersion, marks.version),
    ...(label === undefined ? [] : [`label ${label} of node ${name}`]),
    ...(annotation === undefined ? [] : [`annotation ${annotation} of node ${name}`]),
    ...told('provider id', spec?.providerID, marks.providerID),
    ...told('operating system', status?.nodeInfo?.osImage, marks.osImage),
  ]
}

/** What shows that the control plane runs on nodes of the cluster. */
function controlPlaneIn(resources: readonly Resource[]): string | undefined {
  for (const { kind, group, namespace, name, labels, annotations } of resources) {
    if (group !== '') continue
    if (kind === 'Node' && roles.some((role) => labels[role] !== undefined))
      return `node ${name} is of the control plane`
    const isMirror = annotations['kubernetes.io/config.mirror'] !== undefined
    if (kind === 'Pod' && namespace === 'kube-system' && isMirror && labels['component'] === 'kube-apiserver')
      return `pod ${namespace}/${name} is a static pod of the API server`
  }
  return undefined
}

const roles: readonly string[] = ['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master']
