import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { eksNodegroups } from './cluster/pools.ts'
import { type Reading, unread } from './cluster/reading.ts'
import { type Opening, aksOpenings, eksOpenings, gkeOpenings } from './firewall/openings.ts'

export const nodeSshOpen: Control = defineClusterControl({
  id: 'node-ssh-open',
  title: 'Any address of the internet reaches SSH on nodes',
  severity: 'high',
  why: 'A key that was lost, or a flaw in the server, opens the node and every pod on it.',
  remediation:
    'Name the security groups that may connect, or take the key off and use the session manager of the cloud.',
  aliases: ['checkov:CKV_AWS_100'],
  references: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html'],

  *eks(described) {
    const { unread: why } = described
    const openings = eksOpenings(described)
    if (openings === undefined && described.nodegroups === undefined)
      return unread('the node groups', why?.['nodegroups'])
    if (described.nodegroups !== undefined)
      yield* eksNodegroups(described, ['remoteAccess'], ({ remoteAccess }) =>
        (remoteAccess?.ec2SshKey ?? '') !== '' && (remoteAccess?.sourceSecurityGroups ?? []).length === 0
          ? 'lets any address connect by SSH'
          : undefined,
      )
    yield* judge(openings)
    const gap = why?.['nodegroups'] ?? why?.['securityGroups']
    return gap && unread('a part of the firewall of the nodes', gap)
  },
  *aks(described) {
    const openings = aksOpenings(described)
    if (openings === undefined)
      return unread('the firewall of the nodes', described.unread?.['networkSecurityGroups'])
    yield* judge(openings)
    return undefined
  },
  *gke(described) {
    const openings = gkeOpenings(described)
    if (openings === undefined) return unread('the firewall of the nodes', described.unread?.['firewalls'])
    yield* judge(openings)
    return undefined
  },
})

function* judge(openings: readonly Opening[] = []): Reading {
  for (const { rule, at, ports } of openings)
    if (ports.some(([first, last]) => first <= 22 && 22 <= last))
      yield {
        at,
        name: `${rule} ${ports.join(' ')}`,
        message: `\`${rule}\` lets any address connect to nodes by SSH`,
      }
}
