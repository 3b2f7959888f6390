import { type Configuration, valueAt } from '#model'
import type { Component } from './component.ts'
import { isObject, listOf, readConfiguration } from './configuration-file.ts'
import { encryptionWithoutKeys } from './encryption.ts'
import type { NodeRoot } from './node-root.ts'
import type { UnreadList } from './unread.ts'
import type { NodeFactName } from './node-facts.ts'

/** A fact that is a file. */
export interface FileFact {
  readonly fact: NodeFactName
  readonly value: Configuration
  readonly provenance: string
}

const files = [
  ['audit-policy-file', 'audit-policy'],
  ['encryption-provider-config', 'encryption-configuration'],
  ['admission-control-config-file', 'admission-configuration'],
  ['authentication-config', 'authentication-configuration'],
  ['authorization-config', 'authorization-configuration'],
] as const

/** The files that the API server's flags name. */
export function apiServerFiles(
  root: NodeRoot,
  { flags, onNode }: Component,
  unread: UnreadList,
): readonly FileFact[] {
  return files.flatMap(([flag, fact]) => {
    const given = flags[flag] ?? ''
    if (given === '') return []
    const path = onNode(given)
    const value =
      fact === 'encryption-configuration'
        ? encryptionWithoutKeys(root, path, unread)
        : readConfiguration(root, fact, path, unread)
    if (value === undefined) return []
    const whole =
      fact === 'admission-configuration' ? withPluginFiles(root, value, path, onNode, unread) : value
    return [{ fact, value: whole, provenance: path }]
  })
}

/** A plug-in's configuration may be a file of its own, by a path beside the first file. */
function withPluginFiles(
  root: NodeRoot,
  configuration: Configuration,
  file: string,
  onNode: (path: string) => string,
  unread: UnreadList,
): Configuration {
  const plugins = listOf(configuration['plugins']).map((plugin) => {
    const given = valueAt(plugin, ['path'])
    if (!isObject(plugin) || plugin['configuration'] || typeof given !== 'string' || given === '')
      return plugin
    const path = given.startsWith('/') ? onNode(given) : `${file.slice(0, file.lastIndexOf('/'))}/${given}`
    return { ...plugin, configuration: readConfiguration(root, 'admission-configuration', path, unread) }
  })
  return { ...configuration, plugins }
}
