import { isSeen, type OutcomeCounts, outcomes } from '#model'
import type { Inventory } from '#inventory'
import { missingNeeds } from './availability.ts'
import type { Evaluation } from './evaluation.ts'
import { evaluateResource, type EvaluationRun, type EvaluationSettings } from './evaluate-resource.ts'
import { sourceLooks } from './looks.ts'
import { indexProfile, type Profile } from './profile.ts'
import { interning, OutcomeTally, type ResourceRecord, untrackedLooks } from './record.ts'
import { standingsIn } from './standing.ts'

/** An inventory with what came of every control on every resource; `reevaluate` goes on from it. */
export interface EngineState {
  readonly inventory: Inventory
  readonly settings: EvaluationSettings
  /** By resource id; '' for the target as a whole. */
  readonly records: ReadonlyMap<string, ResourceRecord>
}

/** What a run settles for all resources; see `EvaluationSettings`. */
export interface EngineOptions extends Omit<EvaluationSettings, 'profiles'> {
  readonly profiles: readonly Profile[]
}

/** The record of the target as a whole. */
const targetId = ''

export function evaluate(inventory: Inventory, options: EngineOptions): EngineState {
  const settings = { ...options, profiles: options.profiles.map(indexProfile) }
  const run = runOn(inventory, settings)
  const records = new Map([[targetId, evaluateResource(run, undefined)]])
  for (const resource of inventory.resources.values()) {
    records.set(resource.id, evaluateResource(run, resource))
  }
  return { inventory, settings, records }
}

/** The state after a change: only resources whose look-ups `keys` touches, and new ones, are evaluated again. */
export function reevaluate(state: EngineState, inventory: Inventory, keys: ReadonlySet<string>): EngineState {
  const { settings } = state
  const run = runOn(inventory, settings)
  const current = (id: string, again: () => ResourceRecord): ResourceRecord => {
    const record = state.records.get(id)
    return record === undefined || !record.keys.isDisjointFrom(keys) ? again() : record
  }
  const records = new Map([[targetId, current(targetId, () => evaluateResource(run, undefined))]])
  for (const resource of inventory.resources.values()) {
    records.set(
      resource.id,
      current(resource.id, () => evaluateResource(run, resource)),
    )
  }
  return { inventory, settings, records }
}

function runOn(inventory: Inventory, settings: EvaluationSettings): EvaluationRun {
  const isWhole = inventory.coverage.every(({ state }) => isSeen(state))
  const untracked = settings.track === false ? untrackedLooks(!isWhole) : undefined
  return {
    inventory,
    settings,
    untracked,
    looks: sourceLooks(inventory, untracked),
    intern: interning(),
    missing: missingNeeds(inventory),
    standings: standingsIn(inventory, settings.managedBy),
  }
}

/**
 * All findings in the order of the inventory, and the outcomes by control, in which what the platform installed does not count:
 * no requirement fails by what its owner cannot change.
 */
export function summarise({ inventory, settings, records }: EngineState): Evaluation {
  const tallies = settings.profiles.map(({ controls }) => new OutcomeTally(controls.length))
  const all = [...records.values()]
  for (const [id, record] of records) {
    if (inventory.resources.get(id)?.installedBy === undefined) tallies[record.profile]!.add(record.outcomes)
  }
  const counts: Record<string, OutcomeCounts> = {}
  settings.profiles.forEach(({ controls }, profile) => {
    controls.forEach(({ selected: { control } }, index) => {
      const own = tallies[profile]!.countsOf(index)
      const others = counts[control.id]
      counts[control.id] = others === undefined ? own : sum(own, others)
    })
  })
  return {
    findings: all.flatMap(({ findings }) => findings),
    unevaluated: all.flatMap(({ unevaluated }) => unevaluated),
    outcomes: counts,
    inherited: new Set(all.flatMap(({ inherited }) => inherited)),
  }
}

function sum(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, a[outcome] + b[outcome]])) as OutcomeCounts
}
