import type { AccessLook, Look } from '#model'
import { accessLook, type AccessView } from '#access'
import { type Inventory, lookFrom } from '#inventory'
import { sourceBindings } from './bindings.ts'
import type { Recorder, Tracking } from './record.ts'

/** What controls are handed to look around. */
export type SourceLook = AccessLook & AccessView & Look<'ServiceAccount'>

/** The look from the resources of a source; the keys of every question go to the tracking. */
export type SourceLooks = (source: string, tracking: Tracking) => SourceLook

/** Resources of a source that share their tracking share one look. */
export function sourceLooks(inventory: Inventory, shared: Tracking | undefined): SourceLooks {
  const bindings = sourceBindings(inventory)
  const known = new Map<string, SourceLook>()
  const make = (source: string, record: Recorder): SourceLook => {
    const view = { ...lookFrom(inventory, source, record), bindings: () => bindings(source, record) }
    return { ...view, ...accessLook(view) }
  }
  return (source, tracking) => {
    if (tracking !== shared) return make(source, tracking.record)
    const look = known.get(source) ?? make(source, tracking.record)
    known.set(source, look)
    return look
  }
}
