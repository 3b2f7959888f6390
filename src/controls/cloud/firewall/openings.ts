import type { AksCluster, EksCluster, GkeCluster, Path } from '#model'

/** What a firewall lets in from any address of the internet. */
export interface Opening {
  /** Name of the rule, or of the group that it is in. */
  readonly rule: string
  /** Where in the description. */
  readonly at: Path
  /** The first and the last port of each range. */
  readonly ports: readonly (readonly [number, number])[]
}

const allPorts: readonly [number, number] = [0, 65_535]

/** Whether a source stands for the whole internet, in the words of any cloud. */
export function isEverywhere(source: string | null | undefined): boolean {
  return ['0.0.0.0/0', '::/0', '*', 'any', 'internet'].includes((source ?? '').toLowerCase())
}

/** Undefined where the security groups could not be read. */
export function eksOpenings({ securityGroups }: EksCluster): readonly Opening[] | undefined {
  return securityGroups?.flatMap(({ GroupId = '', IpPermissions = [] }, group) =>
    IpPermissions.flatMap((permission, index) => {
      const { IpProtocol, FromPort, ToPort, IpRanges = [], Ipv6Ranges = [] } = permission
      const sources = [...IpRanges.map(({ CidrIp }) => CidrIp), ...Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6)]
      if (!isTransport(IpProtocol) || !sources.some(isEverywhere)) return []
      const ports = IpProtocol === '-1' ? allPorts : ([FromPort ?? 0, ToPort ?? 65_535] as const)
      return [{ rule: GroupId, at: ['securityGroups', group, 'IpPermissions', index], ports: [ports] }]
    }),
  )
}

/** Undefined where the security groups could not be read. */
export function aksOpenings({ networkSecurityGroups }: AksCluster): readonly Opening[] | undefined {
  return networkSecurityGroups?.flatMap(({ properties }, group) =>
    (properties?.securityRules ?? []).flatMap(({ name = '', properties: rule = {} }, index) => {
      const sources = [rule.sourceAddressPrefix, ...(rule.sourceAddressPrefixes ?? [])]
      const isIn = rule.direction === 'Inbound' && rule.access === 'Allow'
      if (!isIn || !isTransport(rule.protocol) || !sources.some(isEverywhere)) return []
      const ports = [rule.destinationPortRange, ...(rule.destinationPortRanges ?? [])]
      const at = ['networkSecurityGroups', group, 'properties', 'securityRules', index]
      return [{ rule: name, at, ports: ports.flatMap((text) => rangeOf(text ?? '')) }]
    }),
  )
}

/** Undefined where the firewall could not be read. */
export function gkeOpenings({ firewalls }: GkeCluster): readonly Opening[] | undefined {
  return firewalls?.flatMap(
    ({ name = '', direction = 'INGRESS', disabled, sourceRanges = [], allowed = [] }, index) => {
      if (direction !== 'INGRESS' || disabled === true || !sourceRanges.some(isEverywhere)) return []
      const ports = allowed
        .filter(({ IPProtocol }) => isTransport(IPProtocol))
        .flatMap(({ ports: texts }) => texts?.flatMap(rangeOf) ?? [allPorts])
      return ports.length === 0 ? [] : [{ rule: name, at: ['firewalls', index], ports }]
    },
  )
}

/** ICMP and the like have no ports. */
function isTransport(protocol: string | undefined): boolean {
  return ['tcp', 'udp', '6', '17', '-1', '*', 'all'].includes((protocol ?? '').toLowerCase())
}

/** Of `22`, `1000-2000` or `*`. */
function rangeOf(text: string): (readonly [number, number])[] {
  if (text === '*') return [allPorts]
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? []
  return first === undefined ? [] : [[Number(first), Number(last ?? first)]]
}
