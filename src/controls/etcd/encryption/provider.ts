import { type Configuration, valueAt } from '#model'

/** What encrypts when it is written: the provider's name, and its settings. */
export interface Provider {
  readonly name: string
  readonly settings: unknown
}

/** Names that an `EncryptionConfiguration` has for secrets, alone or with others of their group or of all groups. */
const secrets: readonly unknown[] = ['secrets', '*.', '*.*']

/** The provider that secrets are written by: the first of the first entry about them; undefined where there is none. */
export function providerOfSecrets(configuration: Configuration): Provider | undefined {
  return providersOfSecrets(configuration)[0]
}

/** The providers of the first entry about secrets: those behind the first only read what was written before. */
export function providersOfSecrets(configuration: Configuration): Provider[] {
  const entry = listAt(configuration, 'resources').find((one) =>
    listAt(one, 'resources').some((resource) => secrets.includes(resource)),
  )
  return listAt(entry, 'providers').flatMap((one) => {
    if (typeof one !== 'object' || one === null) return []
    const [name] = Object.keys(one)
    return name === undefined ? [] : [{ name, settings: valueAt(one, [name]) }]
  })
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, [key])
  return Array.isArray(list) ? list : []
}
