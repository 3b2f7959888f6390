import type { Control, Reason } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { type Reading, unread } from './cluster/reading.ts'
import { type Opening, aksOpenings, eksOpenings, gkeOpenings } from './firewall/openings.ts'

export const nodesOpenToInternet: Control = defineClusterControl({
  id: 'nodes-open-to-internet',
  title: 'Firewall lets everybody through to nodes',
  severity: 'medium',
  persona: 'strict',
  why: 'What listens on a node, such as a node port or the kubelet, answers the internet.',
  remediation: 'Let the addresses of load balancers and of the network through, and nobody else.',
  aliases: [],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html',
    'https://learn.microsoft.com/azure/aks/concepts-network',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/firewall-rules',
  ],

  params: {
    /** Ports that everybody may reach, as load balancers that keep the client's address need them. */
    ports: ['80', '443'],
  },
  *eks(described, { params: { ports } }) {
    return yield* judge(eksOpenings(described), ports, described.unread?.['securityGroups'])
  },
  *aks(described, { params: { ports } }) {
    return yield* judge(aksOpenings(described), ports, described.unread?.['networkSecurityGroups'])
  },
  *gke(described, { params: { ports } }) {
    return yield* judge(gkeOpenings(described), ports, described.unread?.['firewalls'])
  },
})

function* judge(openings: readonly Opening[] | undefined, allowed: readonly string[], why?: Reason): Reading {
  if (openings === undefined) return unread('the firewall of the nodes', why)
  for (const { rule, at, ports } of openings) {
    const open = ports.filter(([first, last]) => first !== last || !allowed.includes(String(first)))
    if (open.length === 0) continue
    const ranges = open.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
    yield {
      at,
      name: `${rule} ${ports.join(' ')}`,
      message: `\`${rule}\` lets any address through to ports ${ranges} of nodes`,
    }
  }
  return undefined
}
