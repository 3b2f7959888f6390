import type { Coverage, Diagnostic, Fact, Flags } from '#model'
import { clusterFacts, factsByNode, type NodeFacts } from './node-facts.ts'
import { NodeFactsError } from './node-facts-error.ts'

/** What several nodes say, as a scan takes it. */
export interface MergedNodeFacts {
  readonly facts: readonly Fact[]
  /** A row for every fact that a node could not tell. */
  readonly coverage: readonly Coverage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Records by node are put together; of a fact about the cluster the first node's is kept. Throws a `NodeFactsError` for a node that comes twice. */
export function mergeNodeFacts(nodes: readonly NodeFacts[]): MergedNodeFacts {
  const seen = new Set<string>()
  for (const { node } of nodes) {
    if (seen.has(node))
      throw new NodeFactsError(`node \`${node}\` comes twice`, 'give the newest facts of each node, once')
    seen.add(node)
  }
  return {
    facts: [
      ...factsByNode.flatMap((name) => joined(nodes, name)),
      ...clusterFacts.flatMap((name) => firstOf(nodes, name)),
    ],
    coverage: nodes.flatMap(gaps),
    diagnostics: alike.flatMap((name) => differences(nodes, name)),
  }
}

function joined(nodes: readonly NodeFacts[], name: (typeof factsByNode)[number]): Fact[] {
  const telling = nodes.filter(({ facts }) => facts[name] !== undefined)
  if (telling.length === 0) return []
  const value = Object.assign({}, ...telling.map(({ facts }) => facts[name])) as Fact['value']
  return [{ fact: name, value, provenance: telling.map((one) => provenanceOf(one, name)).join('; ') }]
}

function firstOf(nodes: readonly NodeFacts[], name: (typeof clusterFacts)[number]): Fact[] {
  const first = nodes.find(({ facts }) => facts[name] !== undefined)
  return first === undefined
    ? []
    : [{ fact: name, value: first.facts[name]!, provenance: provenanceOf(first, name) }]
}

function provenanceOf({ node, provenance }: NodeFacts, name: keyof NodeFacts['facts']): string {
  return `${node}: ${provenance[name] ?? 'its files'}`
}

/** Files are told one by one, by a fact of their own. */
function gaps({ node, unread }: NodeFacts): Coverage[] {
  return unread
    .filter(({ fact }) => fact !== 'node-files')
    .map(({ fact, path, reason }) => ({
      of: fact,
      state: 'forbidden',
      reason: `cannot read \`${path}\` on node \`${node}\`: ${reason}`,
    }))
}

/** Facts of which every node should have the same; a certificate is each one's own. */
const alike = clusterFacts.filter((name) => name !== 'api-server-certificate')

/** What every node of a control plane has its own value for. */
const own: ReadonlySet<string> = new Set([
  'advertise-address',
  'advertise-client-urls',
  'bind-address',
  'data-dir',
  'initial-advertise-peer-urls',
  'initial-cluster',
  'initial-cluster-state',
  'listen-client-urls',
  'listen-metrics-urls',
  'listen-peer-urls',
  'name',
  'etcd-servers',
  'apiserver-count',
])

function differences(nodes: readonly NodeFacts[], name: (typeof clusterFacts)[number]): Diagnostic[] {
  const [first, ...others] = nodes.filter(({ facts }) => facts[name] !== undefined)
  if (first === undefined) return []
  return others.flatMap((other) => {
    const keys = differingKeys(first.facts[name] as Flags, other.facts[name] as Flags)
    if (keys.length === 0) return []
    const shown = keys.map((key) => `\`${key}\``).join(', ')
    return [
      {
        level: 'error',
        code: 'nodes-differ',
        message: `\`${name}\` of node \`${other.node}\` differs from that of node \`${first.node}\` in ${shown}; \`${first.node}\` was judged`,
        hint: `scan node \`${other.node}\` alone to judge it too`,
      },
    ]
  })
}

function differingKeys(a: Flags, b: Flags): readonly string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys]
    .filter((key) => !own.has(key) && JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .toSorted()
}
