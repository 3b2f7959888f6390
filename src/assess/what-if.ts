import { type EngineState, reevaluate } from '#engine'
import { applyChanges, type Change } from '#inventory'

/** The state that changes would lead to; evaluates only what they touch. */
export function whatIf(state: EngineState, changes: readonly Change[]): EngineState {
  const { inventory, keys } = applyChanges(state.inventory, changes)
  return reevaluate(state, inventory, keys)
}
