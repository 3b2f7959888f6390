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

function neutral({ flags, node, addresses }: Instance, name: string): string | undefined {
  return [node, ...addresses].reduce((value, own) => value?.replaceAll(own, '@'), flags[name])
}
