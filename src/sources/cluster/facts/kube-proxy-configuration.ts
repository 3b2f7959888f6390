import { type AnyContainer, type Configuration, qualifiedName, type Resource, workloadOf } from '#model'
import type { PodSpec } from '#schema'
import { containerFlags, type Program } from './flags/command-flags.ts'
import { isMirror } from './flags/instances.ts'
import { configText, ofKind, type Seen } from './seen.ts'
import { nothingTold, told, type Told } from './told.ts'
import { yamlMap } from './yaml-map.ts'

const kubeProxy: Program = { program: 'kube-proxy', subcommands: ['proxy', 'kube-proxy'] }

/**
 * What every kube-proxy runs with: the file of a ConfigMap that its DaemonSet mounts, beside which flags do not count and after a
 * change of which it starts anew (`cmd/kube-proxy/app/server.go`), else its flags; of a static pod its flags.
 */
export function kubeProxyConfiguration(seen: Seen): Told {
  const statics = ofKind(seen, '', 'Pod', 'kube-system').filter(isMirror)
  const shared = ofKind(seen, 'apps', 'DaemonSet', 'kube-system')
  const found = [...shared, ...statics].flatMap((resource) => configured(resource, seen))
  if (found.length === 0) return nothingTold
  return told({
    fact: 'kube-proxy-configuration',
    value: Object.fromEntries(
      found.flatMap(({ nodes, configuration }) => nodes.map((node) => [node, configuration])),
    ),
    provenance: found[0]!.provenance,
  })
}

interface Configured {
  readonly nodes: readonly string[]
  readonly configuration: Configuration
  readonly provenance: string
}

function configured(resource: Resource, seen: Seen): Configured[] {
  const pod = workloadOf(resource)?.podSpec
  for (const container of pod?.containers ?? []) {
    const flags = containerFlags(container, kubeProxy)
    if (flags === undefined) continue
    const { config: file = '', 'metrics-bind-address': metricsBindAddress } = flags
    const configuration =
      file !== ''
        ? mounted(pod!, container, file, seen)
        : metricsBindAddress === undefined
          ? {}
          : { metricsBindAddress }
    const nodes = pod!.nodeName === undefined ? linuxNodes(seen) : [pod!.nodeName]
    const kind = resource.kind === 'Pod' ? 'pod' : resource.kind
    return configuration === undefined || nodes.length === 0
      ? []
      : [{ nodes, configuration, provenance: `${kind} ${qualifiedName(resource)}` }]
  }
  return []
}

function linuxNodes(seen: Seen): string[] {
  return ofKind(seen, '', 'Node')
    .filter(({ labels }) => labels['kubernetes.io/os'] !== 'windows')
    .map(({ name }) => name)
}

/** The content of a file that a container has of a ConfigMap. */
function mounted(pod: PodSpec, container: AnyContainer, file: string, seen: Seen): Configuration | undefined {
  const mount = container.volumeMounts?.find(({ mountPath = '' }) =>
    file.startsWith(`${mountPath.replace(/\/$/, '')}/`),
  )
  const map = pod.volumes?.find(({ name }) => name === mount?.name)?.configMap
  if (map?.name === undefined) return undefined
  const path = file.slice(mount!.mountPath!.replace(/\/$/, '').length + 1)
  const key = map.items === undefined ? path : map.items.find((item) => item.path === path)?.key
  const text = key === undefined ? undefined : configText(seen, map.name, key)
  return text === undefined ? undefined : yamlMap(text)
}
