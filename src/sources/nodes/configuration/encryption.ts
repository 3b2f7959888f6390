import type { Configuration } from '#model'
import { isObject, listOf, parseConfiguration } from '../reading/configuration-file.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'

const fact = 'encryption-configuration'

/** What a provider of an `EncryptionConfiguration` says beside its keys. */
const told: ReadonlySet<string> = new Set(['apiVersion', 'name', 'endpoint', 'cachesize', 'timeout'])

/**
 * An `EncryptionConfiguration` with what it encrypts, by which providers, and the names of their keys: only what is listed here is kept,
 * so that no key gets any further, wherever it stands.
 */
export function encryptionWithoutKeys(
  root: NodeRoot,
  path: string,
  unread: UnreadList,
): Configuration | undefined {
  const found = root.read(path)
  if (found === undefined) return unread.note(fact, path, 'there is no such file')
  if ('reason' in found) return unread.note(fact, path, found.reason)
  const file = parseConfiguration(found.value)
  if (typeof file === 'string') return unread.note(fact, path, 'it is no EncryptionConfiguration')
  return {
    apiVersion: textOf(file['apiVersion']),
    kind: textOf(file['kind']),
    resources: listOf(file['resources'])
      .filter(isObject)
      .map((entry) => ({
        resources: listOf(entry['resources']).map(textOf),
        providers: listOf(entry['providers']).filter(isObject).map(providerOf),
      })),
  }
}

function providerOf(provider: Readonly<Record<string, unknown>>): Configuration {
  return Object.fromEntries(
    Object.entries(provider).map(([name, settings]) => [
      name,
      isObject(settings) ? settingsOf(settings) : {},
    ]),
  )
}

function settingsOf(settings: Readonly<Record<string, unknown>>): Configuration {
  const keys = listOf(settings['keys'])
    .filter(isObject)
    .map((key) => ({ name: textOf(key['name']) }))
  const rest: [string, unknown][] = Object.entries(settings)
    .filter(([name]) => told.has(name))
    .map(([name, value]) => [name, typeof value === 'number' ? value : textOf(value)])
  return { ...Object.fromEntries(rest), ...('keys' in settings && { keys }) }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
