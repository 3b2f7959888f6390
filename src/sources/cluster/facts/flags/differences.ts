import type { Instance } from './instances.ts'

/** Flags that name the process itself or its peers, and so are others on every node. */
const ofOne: ReadonlySet<string> = new Set([
  'advertise-address',
  'advertise-client-urls',
  'etcd-servers',
  'initial-advertise-peer-urls',
  'initial-cluster',
  'initial-cluster-state',
  'initial-cluster-token',
  'name',
  'node-ip',
])

/** Names of the flags in which processes of one component differ, a node's own name and addresses taken for the same. */
export function differingFlags(instances: readonly Instance[]): readonly string[] {
  const names = new Set(instances.flatMap(({ flags }) => Object.keys(flags)))
  return [...names]
    .filter((name) => !ofOne.has(name))
    .filter((name) => new Set(instances.map((one) => neutral(one, name))).size > 1)
    .toSorted()
}

function neutral(instance: Instance, name: string): string | undefined {
  return ownNames(instance).reduce(
    (value, own) => value?.replace(new RegExp(`(?<![\\w.-])${escaped(own)}(?![\\w.-])`, 'g'), '@'),
    instance.flags[name],
  )
}

/** The name and addresses of the node, those among them that the process announces. */
function ownNames({ flags, node, addresses }: Instance): readonly string[] {
  const announced = announcing.flatMap((flag) => (flags[flag] ?? '').split(',')).map(hostOf)
  return [...new Set([node, ...addresses, ...announced])].filter((own) => own !== '')
}

const announcing = ['advertise-address', 'advertise-client-urls', 'initial-advertise-peer-urls', 'node-ip']

/** `10.0.0.1` of `https://10.0.0.1:2379`. */
function hostOf(address: string): string {
  return /^(?:[a-z]+:\/\/)?(\[[^\]]+\]|[^:/]+|[\da-f:]+)/i.exec(address)?.[1] ?? ''
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
