import { type Configuration, nodePaths } from '#model'
import { isObject, listOf, readConfiguration } from '../reading/configuration-file.ts'
import { expand } from '../reading/glob.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'

export interface PodNetwork {
  readonly configurations: readonly Configuration[]
  /** Types of the plug-ins that are in use. */
  readonly plugins: readonly string[]
  /** The files, the one in use first. */
  readonly files: readonly string[]
}

/** The network configurations of the node; undefined where there are none. A runtime uses the first by name, one that hands on all. */
export function readPodNetwork(root: NodeRoot, unread: UnreadList): PodNetwork | undefined {
  const refused = (path: string, reason: string): void => unread.note('cni-configuration', path, reason)
  const files = nodePaths.cniConfigurations
    .flatMap((pattern) => expand(root, pattern, refused))
    .filter((path) => /\.(?:conf|conflist|json)$/.test(path))
  if (files.length === 0) return undefined
  const configurations = files.flatMap((path) => {
    const configuration = readConfiguration(root, 'cni-configuration', path, unread)
    return configuration === undefined ? [] : [configuration]
  })
  const [first, ...others] = configurations.map(typesOf)
  const plugins = first?.includes('multus') === true ? [first, ...others].flat() : (first ?? [])
  return { configurations, plugins: [...new Set(plugins)], files }
}

function typesOf(configuration: Configuration): readonly string[] {
  const plugins = 'plugins' in configuration ? listOf(configuration['plugins']) : [configuration]
  return plugins.flatMap((plugin) =>
    isObject(plugin) && typeof plugin['type'] === 'string' ? [plugin['type']] : [],
  )
}
