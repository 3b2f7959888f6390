import { type Configuration, type Fact, isSeen, type Reason, type Resource } from '#model'
import { withoutZeroDurations } from '../../kubelet-durations.ts'
import { configText, ofKind, type Seen, stateOf } from './seen.ts'
import { nothingTold, told, type Told } from './told.ts'
import { asMap, yamlMap } from './yaml-map.ts'

/**
 * What every kubelet runs with: what it answers at `/configz`, by node name, which is the effective configuration, flags and drop-ins
 * included. For nodes that were not asked the ConfigMap that kubeadm writes for all of them says what is intended; a node may run
 * with something else, so that nothing passes by it.
 */
export function kubeletConfiguration(seen: Seen, configz: Readonly<Record<string, unknown>> = {}): Told {
  const effective = Object.entries(configz).flatMap(([node, answer]): [string, Configuration][] => {
    const configuration = asMap(asMap(answer)?.['kubeletconfig'])
    return configuration === undefined ? [] : [[node, configuration]]
  })
  const answered = new Set(effective.map(([node]) => node))
  const others = ofKind(seen, '', 'Node')
    .filter((node) => runsKubelet(node) && !answered.has(node.name))
    .map(({ name }) => name)
  const intended = intendedFor(seen)
  if (effective.length === 0 && (intended === undefined || others.length === 0)) return untold
  const sources = [
    ...(effective.length > 0 ? [sourceOf([...answered])] : []),
    ...(intended !== undefined && others.length > 0 ? [`ConfigMap kube-system/${intended.name}`] : []),
  ]
  const inconclusive = shortfall(seen, others, intended?.name)
  const fact: Fact<'kubelet-configuration'> = {
    fact: 'kubelet-configuration',
    value: Object.fromEntries([
      ...effective,
      ...(intended === undefined
        ? []
        : others.map((node): [string, Configuration] => [node, intended.configuration])),
    ]),
    provenance: sources.join(', '),
    ...(inconclusive && { inconclusive }),
  }
  return told(fact)
}

const untold: Told = {
  ...nothingTold,
  coverage: [
    {
      of: 'kubelet-configuration',
      state: 'absent',
      reason: "no kubelet's `/configz` was read, and no ConfigMap `kubelet-config` says what is intended",
    },
  ],
}

/** Virtual kubelets and the nodes of Fargate have no configuration of the owner's. */
function runsKubelet({ labels }: Resource): boolean {
  return labels['type'] !== 'virtual-kubelet' && labels['eks.amazonaws.com/compute-type'] !== 'fargate'
}

/** Since Kubernetes 1.24 under one name; before with the version in it. */
function intendedFor(
  seen: Seen,
): { readonly name: string; readonly configuration: Configuration } | undefined {
  const [map] = ofKind(seen, '', 'ConfigMap', 'kube-system').filter(({ name }) =>
    /^kubelet-config(?:-1\.\d+)?$/.test(name),
  )
  const text = map === undefined ? undefined : configText(seen, map.name, 'kubelet')
  const configuration = text === undefined ? undefined : yamlMap(text)
  return configuration === undefined
    ? undefined
    : { name: map!.name, configuration: withoutZeroDurations(configuration) }
}

function shortfall(seen: Seen, others: readonly string[], intended: string | undefined): Reason | undefined {
  const [first] = others
  if (first !== undefined) {
    const nodes = `node \`${first}\`${others.length > 1 ? ` and ${others.length - 1} more` : ''}`
    return intended === undefined
      ? { code: 'partly-read', message: `what the kubelet of ${nodes} runs with was not read` }
      : {
          code: 'intended-only',
          message: `ConfigMap \`${intended}\` says what is intended; what the kubelet of ${nodes} runs with was not read`,
        }
  }
  return isSeen(stateOf(seen, 'Node'))
    ? undefined
    : { code: 'partly-read', message: 'there may be more nodes than were read, since they cannot be listed' }
}

function sourceOf(nodes: readonly string[]): string {
  return `/configz of node ${nodes[0]}${nodes.length > 1 ? ` and ${nodes.length - 1} more` : ''}`
}
