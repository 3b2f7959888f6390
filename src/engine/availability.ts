import { type Control, isSeen, type Resource, type Reason } from '#model'
import { type Inventory, kindCoverage } from '#inventory'

/** Why a control cannot be evaluated on a resource: a kind or a fact that it needs was not seen. */
export function missingNeed(
  inventory: Inventory,
  control: Control,
  resource: Resource | undefined,
): Reason | undefined {
  for (const fact of control.needs.facts ?? []) {
    if (inventory.facts[fact] !== undefined) continue
    const row = inventory.coverage.find(({ of }) => of === fact)
    if (row === undefined)
      return { code: 'needs-cluster', message: `only a running cluster tells its \`${fact}\`` }
    return { code: row.state, message: row.reason ?? `\`${fact}\` is ${row.state}` }
  }
  for (const kind of control.needs.look ?? []) {
    const state = kindCoverage(inventory, kind, resource?.namespace)
    if (isSeen(state)) continue
    return {
      code: state,
      message: state === 'forbidden' ? `cannot list \`${kind}\`: forbidden` : `\`${kind}\` is ${state}`,
    }
  }
  return undefined
}
