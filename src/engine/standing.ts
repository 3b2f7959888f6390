import { type Control, controlPlaneFacts, type Reason } from '#model'
import type { Inventory } from '#inventory'

/** What the verdicts of a control are worth in one inventory. */
export interface Standing {
  /** Why finding nothing is no pass. */
  readonly doubt?: Reason
  /** Whether the provider of a managed control plane answers for the control: whatever is seen, or where it cannot be evaluated. */
  readonly provided?: 'always' | 'unseen'
}

export type Standings = (control: Control) => Standing

export const ordinary: Standing = {}

/** Each answer is found once, since every resource asks again. */
export function standingsIn(inventory: Inventory, managedBy: string | undefined): Standings {
  if (managedBy === undefined && inventory.inconclusive.size === 0) return () => ordinary
  const answers = new Map<Control, Standing>()
  return (control) => {
    const answer = answers.get(control) ?? standingOf(control, inventory, managedBy)
    answers.set(control, answer)
    return answer
  }
}

/** Whether a control's standing may be another than the ordinary one. */
export function mayDiffer({ needs, responsibility }: Control): boolean {
  return responsibility !== undefined || [needs.facts, needs.oneOf, needs.uses].some((names) => names?.length)
}

function standingOf(control: Control, inventory: Inventory, managedBy: string | undefined): Standing {
  const { facts = [], oneOf = [], uses = [] } = control.needs
  const doubt = [...facts, ...oneOf, ...uses]
    .map((name) => inventory.inconclusive.get(name))
    .find((reason) => reason !== undefined)
  const provided = managedBy === undefined ? undefined : providedTo(control, inventory)
  return { ...(doubt && { doubt }), ...(provided && { provided }) }
}

function providedTo({ needs, responsibility }: Control, { facts }: Inventory): Standing['provided'] {
  if (responsibility === 'provider') return 'always'
  const wanted = [...(needs.facts ?? []), ...(needs.oneOf ?? [])]
  const hidden = wanted.some((name) => controlPlaneFacts.has(name) && facts[name] === undefined)
  return responsibility === 'shared' || hidden ? 'unseen' : undefined
}
