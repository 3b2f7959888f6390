import { type BindingIndex, indexBindings } from '#access'
import { type Inventory, keyOf, lookFrom } from '#inventory'
import type { Recorder } from './record.ts'

/** The bindings that one source sees; hands the keys of the question to `record`. */
export type SourceBindings = (source: string, record: Recorder) => BindingIndex

/** Each source's index is made once, when it is first asked for. */
export function sourceBindings(inventory: Inventory): SourceBindings {
  const made = new Map<string, BindingIndex>()
  return (source, record) => {
    record?.(keyOf.kind('ClusterRoleBinding'))
    record?.(keyOf.kind('RoleBinding'))
    const index = made.get(source) ?? indexBindings(lookFrom(inventory, source, undefined))
    made.set(source, index)
    return index
  }
}
