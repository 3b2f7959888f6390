import {
  type ApiServerEndpoint,
  type Control,
  defineControl,
  notEvaluated,
  type Problem,
  type Resource,
} from '#model'
import type { EndpointSlice, Node } from '#schema'
import { isPublicAddress, isWide } from './address/public.ts'
import { isControlPlane } from '../nodes/roles/control-plane.ts'

export const apiServerExposed: Control = defineControl({
  id: 'api-server-exposed',
  title: 'API server that no provider manages is reachable from the Internet',
  severity: 'medium',
  persona: 'strict',
  why: 'Anybody may try stolen credentials and the next hole in the API server; search engines list such addresses within hours.',
  remediation:
    'Give the API server a private address, or limit who connects to it to the ranges of your offices and pipelines.',
  references: ['https://kubernetes.io/docs/concepts/security/controlling-access/'],
  on: 'cluster',
  needs: {
    look: ['EndpointSlice', 'Node'],
    uses: ['api-server-endpoints', 'eks-cluster', 'aks-cluster', 'gke-cluster'],
  },
  applies: ({ facts }) =>
    (facts['eks-cluster'] ?? facts['aks-cluster'] ?? facts['gke-cluster']) === undefined ||
    'the provider says who reaches it, which `control-plane-open-to-internet` reads',
  *check({ look, facts }) {
    const endpoints = facts['api-server-endpoints']
    const slices = look
      .inNamespace('EndpointSlice', 'default')
      .filter(({ labels }) => labels['kubernetes.io/service-name'] === 'kubernetes')
    const nodes = look.all('Node').filter(isControlPlane)
    if (endpoints === undefined && slices.length === 0 && nodes.length === 0)
      return notEvaluated('needs-cluster', 'nothing in sight tells where the API server is')
    for (const endpoint of endpoints ?? []) yield* endpointProblems(endpoint)
    const seen = new Set((endpoints ?? []).flatMap(addressesOf))
    const open = (address: string): boolean => isPublicAddress(address) && !seen.has(address)
    for (const slice of slices) yield* sliceProblems(slice, open)
    for (const node of nodes) yield* nodeProblems(node, open)
    return undefined
  },
})

/** An address that clients use. */
function* endpointProblems(endpoint: ApiServerEndpoint): Generator<Problem> {
  const address = addressesOf(endpoint).find(isPublicAddress)
  if (address === undefined || isLimited(endpoint)) return
  yield {
    at: [],
    message: `\`${endpoint.url}\` is the public address \`${address}\`, and no range limits who connects`,
    discriminator: endpoint.url,
    evidence: [{ at: ['api-server-endpoints', 'sourceRanges'], value: endpoint.sourceRanges ?? [] }],
  }
}

function isLimited({ sourceRanges }: ApiServerEndpoint): boolean {
  return sourceRanges !== undefined && sourceRanges.length > 0 && !sourceRanges.some(isWide)
}

function addressesOf({ url, addresses }: ApiServerEndpoint): readonly string[] {
  const host = /^[a-z]+:\/\/(?:\[(.+?)\]|([^/:]+))/i.exec(url)
  return addresses ?? [host?.[1] ?? host?.[2] ?? url]
}

function* sliceProblems(
  slice: Resource<EndpointSlice>,
  isOpen: (address: string) => boolean,
): Generator<Problem> {
  for (const [index, { addresses = [] }] of (slice.object.endpoints ?? []).entries()) {
    const position = addresses.findIndex(isOpen)
    if (position < 0) continue
    yield {
      at: [],
      message: `the API server listens on the public address \`${addresses[position]}\`; nothing in sight limits who connects`,
      discriminator: addresses[position]!,
      related: [{ message: 'told here', resource: slice, at: ['endpoints', index, 'addresses', position] }],
    }
  }
}

function* nodeProblems(node: Resource<Node>, isOpen: (address: string) => boolean): Generator<Problem> {
  for (const [index, { type, address = '' }] of (node.object.status?.addresses ?? []).entries()) {
    if (type !== 'ExternalIP' || !isOpen(address)) continue
    yield {
      at: [],
      message: `control-plane node \`${node.name}\` has the public address \`${address}\`; nothing in sight limits who connects`,
      severity: 'low',
      discriminator: address,
      related: [{ message: 'told here', resource: node, at: ['status', 'addresses', index] }],
    }
  }
}
