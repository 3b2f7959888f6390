import type { AccessLook, Look } from '#model'
import { accessLook, type AccessView } from '#access'
import { type Inventory, lookFrom } from '#inventory'
import { sourceBindings } from './bindings.ts'
import type { Recorder } from './record.ts'

/** What controls are handed to look around. */
export type SourceLook = AccessLook & AccessView & Look<'ServiceAccount'>

/** The look from the resources of a source; hands the keys of every question to `record`. */
export type SourceLooks = (source: string, record: Recorder) => SourceLook

/** Where nothing is recorded the resources of a source share one look. */
export function sourceLooks(inventory: Inventory): SourceLooks {
  const bindings = sourceBindings(inventory)
  const shared = new Map<string, SourceLook>()
  const make = (source: string, record: Recorder): SourceLook => {
    const view = { ...lookFrom(inventory, source, record), bindings: () => bindings(source, record) }
    return { ...view, ...accessLook(view) }
  }
  return (source, record) => {
    if (record !== undefined) return make(source, record)
    const look = shared.get(source) ?? make(source, undefined)
    shared.set(source, look)
    return look
  }
}
