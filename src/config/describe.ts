import { formatVersion, type Path, valueAt } from '#model'
import type { Config } from './config.ts'
import type { Layer } from './merge.ts'
import { originOf } from './origin.ts'

/** A value in force, and where it comes from. */
export interface SettingRow {
  /** `failOn`, `controls.host-network`, `exclude[0]` */
  readonly key: string
  readonly value: unknown
  /** `seaworthy.yaml:3:1`, `--fail-on`, `default` */
  readonly origin: string
}

/** Settings that are settled name by name. */
const maps: readonly string[] = [
  'customFrameworks',
  'controls',
  'environments',
  'nodeFacts',
  'programs',
  'exceptions',
]

/** Settings to which every layer adds. */
const lists: readonly string[] = [
  'podKinds',
  'exclude',
  'exceptions.entries',
  'exceptions.lock.controls',
  'exceptions.lock.severities',
]

/** Every value in force with its origin; `layers` are those that `config` was merged from. */
export function describeConfig(config: Config, layers: readonly Layer[]): SettingRow[] {
  return Object.entries(config).flatMap(([key, value]) => rowsOf([key], value, layers))
}

function rowsOf(path: Path, value: unknown, layers: readonly Layer[]): SettingRow[] {
  const key = path.join('.')
  const isLock = key === 'exceptions.lock' && originOf(path, layers) !== 'default'
  if (isLock || (maps.includes(key) && Object.keys(value as object).length > 0)) {
    return Object.entries(value as object).flatMap(([name, inner]) => rowsOf([...path, name], inner, layers))
  }
  const items = lists.includes(key) ? itemRows(path, layers) : []
  if (items.length > 0) return items
  return [{ key, value: shown(path, value), origin: originOf(path, layers) }]
}

/** One row for each item, weakest layer first, as they are merged. */
function itemRows(path: Path, layers: readonly Layer[]): SettingRow[] {
  return layers
    .flatMap(({ part, originOf: place }) =>
      ((valueAt(part, path) ?? []) as readonly unknown[]).map((value, index) => ({
        value: withoutLocation(value),
        origin: place([...path, index]),
      })),
    )
    .map((row, index) => ({ key: `${path.join('.')}[${index}]`, ...row }))
}

function shown([key]: Path, value: unknown): unknown {
  return key === 'kubernetesVersion' || key === 'pssVersion' ? formatVersion(value as number) : value
}

/** The place of an exception is its row's origin. */
function withoutLocation(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { location: _, ...rest } = value as Readonly<Record<string, unknown>>
  return rest
}
