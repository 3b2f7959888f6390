import { BlockList, isIP } from 'node:net'
import { type Resource, valueAt } from '#model'

/** Addresses of the machine that scans, and of services of a network itself: whatever a Node says, no node has them. */
const never = new BlockList()
never.addSubnet('0.0.0.0', 8)
never.addSubnet('127.0.0.0', 8)
never.addSubnet('169.254.0.0', 16)
never.addSubnet('224.0.0.0', 3)
never.addAddress('::', 'ipv6')
never.addAddress('::1', 'ipv6')
never.addSubnet('fe80::', 10, 'ipv6')
never.addSubnet('ff00::', 8, 'ipv6')

/** Where a node says that it is reached, by number; never by a name, which may lead anywhere. */
export function addressesOf({ object }: Resource): string[] {
  const given = valueAt(object, ['status', 'addresses'])
  const list = Array.isArray(given) ? (given as ({ type?: unknown; address?: unknown } | null)[]) : []
  const own = list.flatMap((one) =>
    typeof one?.address === 'string' && (one.type === 'InternalIP' || one.type === 'ExternalIP')
      ? [one.address]
      : [],
  )
  return [...new Set(own)].filter(isNodeAddress)
}

function isNodeAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && !never.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
