import {
  isSeen,
  type NetworkPlugin,
  networkPluginsOf,
  qualifiedName,
  type Reason,
  type Resource,
  workloadOf,
} from '#model'
import { configText, ofKind, type Seen, stateOf } from './seen.ts'
import { nothingTold, told, type Told } from './told.ts'

interface FoundPlugin extends NetworkPlugin {
  readonly provenance: string
}

/**
 * What enforces NetworkPolicies: nothing, where a plug-in is known and enforces none. Where no plug-in is known nothing is told, since
 * one may run on the nodes alone.
 */
export function networkPolicyEngine(seen: Seen): Told {
  const state = stateOf(seen, 'DaemonSet')
  const reason = 'DaemonSets, which tell the network plug-in, cannot be listed'
  if (!isSeen(state)) return { ...nothingTold, coverage: [{ of: 'network-policy-engine', state, reason }] }
  const plugins = [
    ...ofKind(seen, 'apps', 'DaemonSet').flatMap((one) => pluginsOf(one, seen)),
    ...ofKind(seen, '', 'Node').flatMap(embeddedEngine),
  ]
  if (plugins.length === 0) {
    const unknown = 'no DaemonSet is a known network plug-in'
    return { ...nothingTold, coverage: [{ of: 'network-policy-engine', state: 'absent', reason: unknown }] }
  }
  const engines = [
    ...new Map(plugins.filter(({ enforces }) => enforces).map((one) => [one.name, one])).values(),
  ]
  const doubt = doubtOf(engines, seen)
  return told({
    fact: 'network-policy-engine',
    value: engines.map(({ name, version }) => ({ name, ...(version !== undefined && { version }) })),
    provenance: [
      ...new Set((engines.length > 0 ? engines : plugins).map(({ provenance }) => provenance)),
    ].join(', '),
    ...(doubt && { inconclusive: doubt }),
  })
}

/** What a ConfigMap may turn off is not known to be on where ConfigMaps cannot be read. */
function doubtOf(engines: readonly FoundPlugin[], seen: Seen): Reason | undefined {
  const state = stateOf(seen, 'ConfigMap')
  const switched = engines.find(({ name }) => switchedByConfigMap.has(name))
  if (switched === undefined || isSeen(state)) return undefined
  return { code: state, message: `ConfigMaps, which may turn \`${switched.name}\` off, cannot be listed` }
}

function pluginsOf(daemonSet: Resource, seen: Seen): FoundPlugin[] {
  const workload = workloadOf(daemonSet)
  if (workload === undefined) return []
  return networkPluginsOf(workload.podSpec).map((plugin) => ({
    ...plugin,
    enforces: plugin.enforces && !isTurnedOff(plugin.name, seen),
    provenance: `DaemonSet ${qualifiedName(daemonSet)}`,
  }))
}

const switchedByConfigMap: ReadonlySet<string> = new Set(['aws-vpc-cni', 'cilium'])

/** Whether the plug-in's ConfigMap says that it leaves policies alone. */
function isTurnedOff(name: string, seen: Seen): boolean {
  if (name === 'aws-vpc-cni')
    return configText(seen, 'amazon-vpc-cni', 'enable-network-policy-controller') === 'false'
  return (
    name === 'cilium' &&
    (configText(seen, 'cilium-config', 'enable-policy') === 'never' ||
      configText(seen, 'cilium-config', 'enable-k8s-networkpolicy') === 'false')
  )
}

/** k3s runs the policies of kube-router inside its servers and agents, unless a server is told otherwise. */
function embeddedEngine({ name, annotations }: Resource): FoundPlugin[] {
  const text = annotations['k3s.io/node-args']
  if (text === undefined || !/^\s*\[\s*"server"/.test(text)) return []
  const enforces = !/"--?disable-network-policy(?:=true)?"/.test(text)
  return [{ name: 'kube-router', enforces, provenance: `annotation k3s.io/node-args of node ${name}` }]
}
