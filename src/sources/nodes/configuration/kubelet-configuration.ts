import type { Configuration, Path } from '#model'
import { withoutZeroDurations } from '../../kubelet-durations.ts'
import type { Component } from '../components/component.ts'
import { isObject, readConfiguration } from '../reading/configuration-file.ts'
import { kubeletFlagFields } from './kubelet-flag-fields.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'

/** What the kubelet's flags default to, which holds where no `--config` is given (`applyLegacyDefaults` of its options). */
const withoutFile: Configuration = {
  authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
  authorization: { mode: 'AlwaysAllow' },
  readOnlyPort: 10_255,
}

export interface KubeletConfiguration {
  readonly value: Configuration
  /** The files that it is made of, the most important last. */
  readonly files: readonly string[]
}

/**
 * What the kubelet goes by: its file, then its drop-ins by name, each merged over what came before as a JSON merge patch, then the flags
 * that its command line gives. Undefined where one of the files could not be read.
 */
export function effectiveConfiguration(
  root: NodeRoot,
  kubelet: Component,
  unread: UnreadList,
): KubeletConfiguration | undefined {
  const { flags, onNode } = kubelet
  const file = flags['config'] ?? ''
  const folder = flags['config-dir'] ?? ''
  const files = [
    ...(file === '' ? [] : [onNode(file)]),
    ...(folder === '' ? [] : dropIns(root, onNode(folder), unread)),
  ]
  const parts = files.map((path) => readConfiguration(root, 'kubelet-configuration', path, unread))
  if (unread.entries.some(({ fact }) => fact === 'kubelet-configuration')) return undefined
  let value = file === '' ? withoutFile : {}
  for (const part of parts) value = merged(value, part) as Configuration
  return { value: overridden(withoutZeroDurations(value), flags), files }
}

/** Every `*.conf` in and below the folder, in the order of their paths. */
function dropIns(root: NodeRoot, folder: string, unread: UnreadList, depth = 0): readonly string[] {
  const names = unread.take('kubelet-configuration', folder, root.list(folder)) ?? []
  return names.flatMap((name) => {
    const path = `${folder}/${name}`
    const located = root.locate(path)
    if (located !== undefined && 'value' in located && located.value.stats.isDirectory())
      return depth < 8 ? dropIns(root, path, unread, depth + 1) : []
    return name.endsWith('.conf') ? [path] : []
  })
}

/** RFC 7396: objects are merged, null takes a key away, everything else is replaced. */
function merged(base: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const result = new Map(Object.entries(isObject(base) ? base : {}))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key)
    else result.set(key, merged(result.get(key), value))
  }
  return Object.fromEntries(result)
}

/** Feature gates of both are merged; any other flag takes the place of its field. */
function overridden(configuration: Configuration, flags: Component['flags']): Configuration {
  let value = configuration
  for (const [flag, text] of Object.entries(flags)) {
    const known = kubeletFlagFields.get(flag)
    if (known === undefined) continue
    const given = known.read(text)
    value =
      flag === 'feature-gates'
        ? (merged(value, { featureGates: given }) as Configuration)
        : set(value, known.field, given)
  }
  return value
}

function set(object: Configuration, [key, ...rest]: Path, value: unknown): Configuration {
  const name = String(key)
  const inner = object[name]
  return { ...object, [name]: rest.length === 0 ? value : set(isObject(inner) ? inner : {}, rest, value) }
}
