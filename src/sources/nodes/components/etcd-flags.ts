import type { Configuration, Flags } from '#model'
import { safeValue } from '../reading/command-line.ts'
import { isObject } from '../reading/configuration-file.ts'

/** Keys of the two sections about certificates; flags have the same names, behind `peer-` for peers. */
const security = ['cert-file', 'key-file', 'client-cert-auth', 'trusted-ca-file', 'auto-tls'] as const

/** What etcd's configuration file says, as flags. With a file etcd takes no flag beside `--config-file` (etcd's `config.go`). */
export function flagsOfEtcdFile(file: Configuration): Flags {
  const flags: Record<string, string> = {}
  for (const [key, value] of Object.entries(file)) {
    if (key === 'client-transport-security') addSection(flags, value, '')
    else if (key === 'peer-transport-security') addSection(flags, value, 'peer-')
    else if (['string', 'number', 'boolean'].includes(typeof value))
      flags[key] = safeValue(key, String(value))
  }
  return flags
}

function addSection(flags: Record<string, string>, section: unknown, prefix: string): void {
  for (const key of security) {
    const value = isObject(section) ? section[key] : undefined
    if (value !== undefined && value !== null) flags[`${prefix}${key}`] = String(value)
  }
}

/** The variables `ETCD_...` as flags; a flag outranks its variable. */
export function flagsOfEtcdVariables(variables: Readonly<Record<string, string>>): Flags {
  return Object.fromEntries(
    Object.entries(variables)
      .filter(([name]) => name.startsWith('ETCD_'))
      .map(([name, value]) => {
        const flag = name.slice('ETCD_'.length).toLowerCase().replaceAll('_', '-')
        return [flag, safeValue(flag, value)]
      }),
  )
}
