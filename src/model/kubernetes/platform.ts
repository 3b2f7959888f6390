import type { Fact, FactName } from '../fact.ts'
import type { Resource } from '../resource.ts'

/** What runs Kubernetes, where that settles which list is meant for the cluster; `kubernetes` is what a team runs itself. */
export const platforms = ['kubernetes', 'eks', 'aks', 'gke', 'openshift', 'k3s', 'rke2'] as const

export type Platform = (typeof platforms)[number]

/** What distributions put behind the version that they build. */
const versionMarks: readonly (readonly [RegExp, Platform])[] = [
  [/-eks-/, 'eks'],
  [/-gke\./, 'gke'],
  [/\+k3s/, 'k3s'],
  [/\+rke2/, 'rke2'],
]

/** By a version such as `v1.33.2-eks-1a2b3c4`; undefined where it names no distribution. */
export function platformOfVersion(text: string): Platform | undefined {
  return versionMarks.find(([mark]) => mark.test(text))?.[1]
}

const labelMarks: readonly (readonly [string, Platform])[] = [
  ['eks.amazonaws.com/', 'eks'],
  ['kubernetes.azure.com/', 'aks'],
  ['cloud.google.com/gke-', 'gke'],
  ['node.openshift.io/', 'openshift'],
]

/** AKS makes a resource group of this name for its nodes; other clouds run clusters of every kind under one scheme. */
const providerMarks: readonly (readonly [RegExp, Platform])[] = [
  [/^azure:\/\/.*\/resourcegroups\/mc_/i, 'aks'],
  [/^k3s:/, 'k3s'],
  [/^rke2:/, 'rke2'],
]

interface NodeObject {
  readonly spec?: { readonly providerID?: unknown }
  readonly status?: { readonly nodeInfo?: { readonly kubeletVersion?: unknown } }
}

/** Facts that only a cluster of the platform has. */
const factMarks: Partial<Readonly<Record<FactName, Platform>>> = {
  'eks-cluster': 'eks',
  'aks-cluster': 'aks',
  'gke-cluster': 'gke',
}

/** What the description of the cluster or a Node tells; undefined where there is none, or none that says anything. */
export function platformOf(
  resources: Iterable<Resource>,
  facts: readonly Pick<Fact, 'fact'>[] = [],
): Platform | undefined {
  const described = facts.map(({ fact }) => factMarks[fact]).find((platform) => platform !== undefined)
  if (described !== undefined) return described
  for (const resource of resources) {
    if (resource.kind !== 'Node' || resource.group !== '') continue
    const platform = platformOfNode(resource)
    if (platform !== undefined) return platform
  }
  return undefined
}

function platformOfNode({ object, labels }: Resource): Platform | undefined {
  const { spec, status } = object as NodeObject
  const provider = String(spec?.providerID ?? '')
  return (
    platformOfVersion(String(status?.nodeInfo?.kubeletVersion ?? '')) ??
    labelMarks.find(([prefix]) => Object.keys(labels).some((label) => label.startsWith(prefix)))?.[1] ??
    providerMarks.find(([mark]) => mark.test(provider))?.[1]
  )
}
