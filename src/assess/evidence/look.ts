import type { AccessLook, KindName, Look, Workload } from '#model'
import { accessLook, indexBindings } from '#access'
import { type Inventory, lookFrom } from '#inventory'

/** A window on the whole inventory, for what no change evaluates again. */
export type EvidenceLook = Look<KindName> &
  AccessLook & {
    /** Of every namespace, each once: what a controller made stands for nothing of its own. */
    readonly allWorkloads: readonly Workload[]
  }

export function lookAt(inventory: Inventory): EvidenceLook {
  const look = lookFrom(inventory, '', () => undefined)
  const bindings = indexBindings(look)
  const spaces = new Set(Array.from(inventory.workloads.values(), ({ namespace }) => namespace))
  return {
    ...look,
    ...accessLook({ ...look, bindings: () => bindings }),
    allWorkloads: [...spaces].flatMap((namespace) => look.workloads(namespace)),
  }
}
