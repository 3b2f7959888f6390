import type { CloudCluster, CloudPlatform } from './cloud-cluster.ts'
import { isEksName, isRegion, namedCluster, partsOfProviderId } from './named.ts'

/** What tells which cluster of a provider one is. */
export interface ClusterSigns {
  /** Address of the API server. */
  readonly server: string
  /** The context's name. */
  readonly context: string
  /** The program that fetches credentials, as the kubeconfig has it called. */
  readonly plugin?: { readonly command: string; readonly args: readonly string[] }
  readonly nodes: readonly {
    readonly providerID?: string
    readonly labels: Readonly<Record<string, string>>
  }[]
  /** What the objects tell it to be. */
  readonly distribution?: string
  /** What the user says it is. */
  readonly named?: string
}

export type WhichCluster =
  | { readonly cluster: CloudCluster }
  /** Which could not be told, and why; no platform where it is none of the three. */
  | {
      readonly cluster?: undefined
      readonly platform?: CloudPlatform
      readonly why: string
      readonly hint: string
    }

/** What the user says comes first, then the context's name, then how credentials are fetched, then the nodes. */
export function cloudClusterOf(signs: ClusterSigns): WhichCluster {
  if (signs.named !== undefined) return byName(signs.named)
  const byContext = namedCluster(signs.context)
  if (byContext !== undefined) return { cluster: byContext }
  const platform = platformOf(signs)
  const found = platform && finders[platform](signs)
  if (found !== undefined) return { cluster: found }
  return platform === undefined
    ? { why: 'it is no cluster of EKS, AKS or GKE', hint: nameIt }
    : { platform, why: `nothing tells which cluster of ${platform.toUpperCase()} it is`, hint: nameIt }
}

const nameIt =
  'name it with --cloud-cluster: an ARN (EKS), a resource ID (AKS) or projects/P/locations/L/clusters/C (GKE)'

function byName(named: string): WhichCluster {
  const cluster = namedCluster(named)
  return cluster === undefined
    ? { why: `\`${named}\` names no cluster of EKS, AKS or GKE`, hint: nameIt }
    : { cluster }
}

/** The platform that the address of the API server, the program for credentials or the objects tell. */
function platformOf({ server, plugin, distribution }: ClusterSigns): CloudPlatform | undefined {
  const host = hostOf(server)
  if (isEksHost(host) || isOfAws(plugin)) return 'eks'
  if (isAksHost(host)) return 'aks'
  if (host.endsWith('.gke.goog')) return 'gke'
  return (['eks', 'aks', 'gke'] as const).find((platform) => platform === distribution)
}

/** `aws eks get-token`, or the program that it replaced. */
function isOfAws(plugin: ClusterSigns['plugin']): boolean {
  if (plugin === undefined) return false
  const { command, args } = plugin
  return (
    /(^|[/\\])aws-iam-authenticator(\.exe)?$/.test(command) ||
    (args.includes('eks') && args.includes('get-token'))
  )
}

export function hostOf(server: string): string {
  return URL.canParse(server) ? new URL(server).hostname.toLowerCase() : ''
}

export function isEksHost(host: string): boolean {
  return /\.eks\.amazonaws\.com(\.cn)?$|\.eks-cluster\.[a-z0-9-]+\.(api\.aws|api\.amazonwebservices\.com\.cn)$/.test(
    host,
  )
}

export function isAksHost(host: string): boolean {
  return /\.azmk8s\.(io|us)$|\.azmk8s\.cn$|\.cx\.prod\.service\.azk8s\.cn$/.test(host)
}

type Finder = (signs: ClusterSigns) => CloudCluster | undefined

const finders: Readonly<Record<CloudPlatform, Finder>> = {
  eks({ server, context, plugin, nodes }) {
    const args = plugin?.args ?? []
    const [, ofContext, itsRegion] = /^(?:[^@\s]+@)?([^.@\s]+)\.([^.\s]+)\.eksctl\.io$/.exec(context) ?? []
    const name =
      [valueOf(args, '--cluster-name'), valueOf(args, '--cluster-id'), valueOf(args, '-i'), ofContext].find(
        isGiven,
      ) ?? nodes.map(({ labels }) => labels['alpha.eksctl.io/cluster-name']).find(isGiven)
    const region =
      [valueOf(args, '--region'), itsRegion, regionIn(hostOf(server))].find(isGiven) ??
      nodes.map(({ providerID = '' }) => partsOfProviderId('aws', providerID)?.[0]).find(isGiven)
    if (name === undefined || region === undefined || !isEksName(name) || !isRegion(region)) return undefined
    return { platform: 'eks', name, region }
  },
  aks({ nodes }) {
    for (const { providerID = '' } of nodes) {
      const [subscription, nodeGroup] = partsOfProviderId('azure', providerID) ?? []
      if (subscription !== undefined) return { platform: 'aks', subscription, nodeGroup: nodeGroup! }
    }
    return undefined
  },
  gke({ server, nodes }) {
    const project = nodes
      .map(({ providerID = '' }) => partsOfProviderId('google', providerID)?.[0])
      .find(isGiven)
    return project === undefined ? undefined : { platform: 'gke', project, host: hostOf(server) }
  },
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}

/** `ID.gr7.REGION.eks.amazonaws.com`, or `ID.eks-cluster.REGION.api.aws`. */
function regionIn(host: string): string | undefined {
  return host.split('.').find(isRegion)
}

/** Of `--option value` or `--option=value`. */
function valueOf(args: readonly string[], option: string): string | undefined {
  const index = args.indexOf(option)
  if (index >= 0) return args[index + 1]
  return args.find((arg) => arg.startsWith(`${option}=`))?.slice(option.length + 1)
}
