import { apiServerFileFlags, type Configuration, valueAt } from '#model'
import { type Component, whereIs } from '../components/component.ts'
import { isObject, listOf, readConfiguration } from '../reading/configuration-file.ts'
import { encryptionWithoutKeys } from './encryption.ts'
import type { NodeFactName } from '../format/node-facts.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'

/** A fact that is a file. */
export interface FileFact {
  readonly fact: NodeFactName
  readonly value: Configuration
  readonly provenance: string
}

type ApiServerFile = keyof typeof apiServerFileFlags

/** The files that the API server's flags name. */
export function apiServerFiles(
  root: NodeRoot,
  apiServer: Component,
  unread: UnreadList,
): readonly FileFact[] {
  return (Object.keys(apiServerFileFlags) as ApiServerFile[]).flatMap((fact) => {
    const given = apiServer.flags[apiServerFileFlags[fact]] ?? ''
    if (given === '') return []
    const { root: where, path } = whereIs(root, apiServer, given)
    const value =
      fact === 'encryption-configuration'
        ? encryptionWithoutKeys(where, path, unread)
        : readConfiguration(where, fact, path, unread)
    if (value === undefined) return []
    const read = (file: string): Configuration | undefined => {
      const at = whereIs(root, apiServer, file.startsWith('/') ? file : beside(given, file))
      return readConfiguration(at.root, fact, at.path, unread)
    }
    return [
      {
        fact,
        value: fact === 'admission-configuration' ? withPluginFiles(value, read) : value,
        provenance: path,
      },
    ]
  })
}

function beside(file: string, name: string): string {
  return `${file.slice(0, file.lastIndexOf('/'))}/${name}`
}

/** A plug-in's configuration may be a file of its own, by a path beside the first file. */
function withPluginFiles(
  configuration: Configuration,
  read: (path: string) => Configuration | undefined,
): Configuration {
  const plugins = listOf(configuration['plugins']).map((plugin) => {
    const path = valueAt(plugin, ['path'])
    if (!isObject(plugin) || plugin['configuration'] || typeof path !== 'string' || path === '') return plugin
    return { ...plugin, configuration: read(path) }
  })
  return { ...configuration, plugins }
}
