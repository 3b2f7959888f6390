import { formatVersion } from '#model'
import type { Config, ConfigPart } from './config.ts'
import type { Layer } from './merge.ts'

/** A value in force, and where it comes from. */
export interface SettingRow {
  /** `failOn`, `controls.host-network` */
  readonly key: string
  readonly value: unknown
  /** `seaworthy.yaml:3:1`, `--fail-on`, `default` */
  readonly origin: string
}

/** Settings that are settled name by name. */
const maps: readonly string[] = ['controls', 'environments', 'programs']

/** Every value in force with its origin; `layers` are those that `config` was merged from. */
export function describeConfig(config: Config, layers: readonly Layer[]): SettingRow[] {
  return Object.entries(config).flatMap(([key, value]) => {
    if (maps.includes(key) && Object.keys(value as object).length > 0) {
      return Object.entries(value as object).map(([name, inner]) => rowOf([key, name], inner, layers))
    }
    if (key !== 'exceptions') return [rowOf([key], value, layers)]
    return Object.entries(value as object).map(([name, inner]) => rowOf([key, name], inner, layers))
  })
}

function rowOf(path: readonly string[], value: unknown, layers: readonly Layer[]): SettingRow {
  const layer = layers.findLast(({ part }) => holds(part, path))
  return {
    key: path.join('.'),
    value: path[0] === 'kubernetesVersion' || path[0] === 'pssVersion' ? formatVersion(value as number) : value,
    origin: layer?.originOf(path) ?? 'default',
  }
}

function holds(part: ConfigPart, path: readonly string[]): boolean {
  let value: unknown = part
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false
    value = (value as Readonly<Record<string, unknown>>)[step]
  }
  return value !== undefined
}
