import type { Control, Outcome, Reason, Resource, TargetContext, Workload } from '#model'
import { foldedInto, type Inventory, keyOf, kindKey } from '#inventory'
import { namesSubjects, subjectsAt } from '#access'
import { type MissingNeeds, needsNoFile, partialNeed, unseenLook, unseenScope } from './availability.ts'
import type { SourceLook, SourceLooks } from './looks.ts'
import type { EngineFinding, Unevaluated } from './evaluation.ts'
import type { IndexedControl, ProfileIndex, SelectedControl } from './profile.ts'
import { pssVersionOf } from './pss-version.ts'
import { type Interning, raiseOutcome, type ResourceRecord, trackLooks, type Tracking } from './record.ts'
import { ordinary, type Standing, type Standings } from './standing.ts'
import { type Place, toFinding } from './to-finding.ts'

/** What a run settles for all resources. */
export interface EvaluationSettings {
  readonly kubernetesVersion: number
  readonly pssVersion?: number
  readonly profiles: readonly ProfileIndex[]
  /** The provider of a managed control plane, such as `EKS`. */
  readonly managedBy?: string
  /** False where nothing will be evaluated again: then no look-up is written down. */
  readonly track?: boolean
  /** Index of the profile that judges a resource; undefined stands for the target as a whole. */
  profileOf(resource: Resource | undefined): number
}

/** What is shared between the resources of one run. */
export interface EvaluationRun {
  readonly inventory: Inventory
  readonly settings: EvaluationSettings
  readonly looks: SourceLooks
  /** Where nothing will be evaluated again. */
  readonly untracked: Tracking | undefined
  readonly intern: Interning
  readonly missing: MissingNeeds
  readonly standings: Standings
}

/** One context for all controls of a scope: only `params` changes between them. */
type Context = TargetContext & {
  params: SelectedControl['params']
  readonly look: SourceLook
} & Readonly<Record<string, unknown>>

interface Drafting {
  readonly inventory: Inventory
  readonly missing: MissingNeeds
  readonly standings: Standings
  readonly profile: ProfileIndex
  readonly findings: EngineFinding[]
  readonly unevaluated: Unevaluated[]
  readonly outcomes: Uint8Array
  readonly inherited: string[]
  /** Number of questions that were asked of the inventory. */
  looked(): number
}

/** Evaluates every control of its profile on one resource, or on the target as a whole. */
export function evaluateResource(
  { inventory, settings, looks, untracked, missing, standings, intern }: EvaluationRun,
  resource: Resource | undefined,
): ResourceRecord {
  const index = settings.profileOf(resource)
  const profile = settings.profiles[index]!
  const tracking = untracked ?? trackLooks()
  const { keys, record } = tracking
  if (resource !== undefined) record?.(keyOf.resource(resource.id))
  const drafting: Drafting = {
    inventory,
    missing,
    standings,
    profile,
    findings: [],
    unevaluated: [],
    outcomes: new Uint8Array(profile.controls.length),
    inherited: [],
    looked: () => tracking.count(),
  }
  const base = {
    kubernetesVersion: settings.kubernetesVersion,
    pssVersion:
      resource === undefined
        ? (settings.pssVersion ?? settings.kubernetesVersion)
        : pssVersionOf(inventory, resource, settings, record),
    look: looks(resource?.source ?? '', tracking),
    facts: inventory.facts,
    params: {},
  }
  if (resource === undefined) {
    evaluateAll(drafting, profile.onCluster, base, placeOf('cluster', undefined, undefined, index))
    refuseUnseen(drafting, inventory)
  } else if (resource.invalid !== undefined) {
    refuseAll(drafting, resource, resource.invalid)
  } else {
    const owner = foldedInto(inventory, resource)
    evaluateKind(drafting, resource, base, { profile: index, owner })
    evaluateSubjects(drafting, resource, base, index)
    const workload = inventory.workloads.get(resource.id)
    if (workload !== undefined && owner === undefined) evaluateWorkload(drafting, workload, base, index)
  }
  return {
    profile: index,
    findings: orNone(drafting.findings),
    unevaluated: orNone(drafting.unevaluated),
    outcomes: intern(drafting.outcomes),
    inherited: orNone(drafting.inherited),
    keys,
  }
}

const none: readonly never[] = []

/** One list for all that are empty, since most are. */
function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list
}

function placeOf(
  scope: string,
  resource: Resource | undefined,
  workload: Workload | undefined,
  profile: number,
): Place {
  return { scope, resource, workload, scopePath: workload?.podSpecPath ?? [], profile }
}

/** What a controller made is asked only what its owner cannot be asked. */
function evaluateKind(
  drafting: Drafting,
  resource: Resource,
  base: Context,
  { profile, owner }: { readonly profile: number; readonly owner: Resource | undefined },
): void {
  const all = drafting.profile.byKind.get(kindKey(resource))
  if (all === undefined) return
  const ownerIndexes = new Set(owner && drafting.profile.byKind.get(kindKey(owner)))
  const indexes = owner === undefined ? all : all.filter((index) => !ownerIndexes.has(index))
  const { object } = resource
  const context = {
    ...base,
    resource,
    object,
    role: object,
    binding: object,
    namespace: object,
    service: object,
  }
  evaluateAll(drafting, indexes, context, placeOf('resource', resource, undefined, profile))
}

function evaluateSubjects(drafting: Drafting, resource: Resource, base: Context, profile: number): void {
  const { onSubject } = drafting.profile
  if (onSubject.length === 0) return
  for (const { name, at } of subjectsAt(resource, kindKey(resource), base.look)) {
    const context = { ...base, resource, subject: base.look.subject(name) }
    evaluateAll(drafting, onSubject, context, {
      ...placeOf('subject', resource, undefined, profile),
      scopePath: at,
    })
  }
}

function evaluateWorkload(drafting: Drafting, workload: Workload, base: Context, profile: number): void {
  const { resource } = workload
  const place = placeOf('workload', resource, workload, profile)
  evaluateAll(drafting, drafting.profile.onWorkload, { ...base, resource, workload }, place)
  for (const { spec: container, role, path } of workload.containers) {
    const context = { ...base, resource, workload, container, role }
    evaluateAll(drafting, drafting.profile.onContainer, context, {
      ...place,
      scope: 'container',
      scopePath: path,
    })
  }
}

/** Nothing is said of a kind that was not seen: without this its controls would seem to have passed. */
function refuseUnseen({ profile, unevaluated, outcomes }: Drafting, inventory: Inventory): void {
  for (const [index, { selected }] of profile.controls.entries()) {
    const reason = unseenScope(inventory, selected.control)
    if (reason === undefined) continue
    raiseOutcome(outcomes, index, 'notEvaluated')
    unevaluated.push({ ...reason, control: selected.control.id })
  }
}

/** A resource with fields of wrong types is judged by none of the controls that would look at it. */
function refuseAll({ profile, unevaluated, outcomes }: Drafting, resource: Resource, reason: Reason): void {
  const indexes = [
    ...(profile.byKind.get(kindKey(resource)) ?? []),
    ...(namesSubjects(kindKey(resource)) ? profile.onSubject : []),
    ...profile.onWorkload,
    ...profile.onContainer,
  ]
  for (const index of indexes) {
    raiseOutcome(outcomes, index, 'notEvaluated')
    unevaluated.push({ ...reason, control: profile.controls[index]!.selected.control.id, resource })
  }
}

function evaluateAll(drafting: Drafting, indexes: readonly number[], context: Context, place: Place): void {
  for (const index of indexes) {
    const control = drafting.profile.controls[index]!
    context.params = control.selected.params
    raiseOutcome(drafting.outcomes, index, evaluateOne(drafting, control, context, place))
  }
}

function evaluateOne(drafting: Drafting, indexed: IndexedControl, context: Context, place: Place): Outcome {
  const { selected, asks, applies, hasNeeds, hasStanding } = indexed
  if (asks !== undefined && !asks(context)) return 'notApplicable'
  try {
    const before = drafting.looked()
    if (applies !== undefined && applies(context as never) !== true) {
      const blind =
        drafting.looked() > before ? unseenLook(drafting.inventory, selected.control, place) : undefined
      return blind === undefined ? 'notApplicable' : refuse(drafting, selected.control, place, blind)
    }
    const standing = hasStanding ? drafting.standings(selected.control) : ordinary
    if (standing.provided === 'always') return inherit(drafting, selected.control)
    if (hasNeeds && needsNoFile(drafting.inventory, selected.control)) return 'notApplicable'
    const reason = hasNeeds ? drafting.missing(selected.control, place.resource?.namespace) : undefined
    if (reason !== undefined) return withhold(drafting, selected.control, place, reason, standing)
    return run(drafting, indexed, context, place, standing)
  } catch (error) {
    const message = `internal error: ${error instanceof Error ? error.message : String(error)}`
    return refuse(drafting, selected.control, place, { code: 'internal', message })
  }
}

function run(
  drafting: Drafting,
  { selected, check }: IndexedControl,
  context: Context,
  place: Place,
  standing: Standing,
): Outcome {
  const problems = check(context as never)
  let failed = false
  for (;;) {
    const next = problems.next()
    if (!next.done) {
      failed = true
      drafting.findings.push(toFinding(selected, place, next.value))
      continue
    }
    if (next.value === undefined && failed) return 'fail'
    const doubt =
      standing.doubt ?? (place.resource ? undefined : partialNeed(drafting.inventory, selected.control))
    if (next.value === undefined && doubt === undefined) return 'pass'
    const outcome =
      next.value === undefined
        ? refuse(drafting, selected.control, place, doubt!)
        : withhold(drafting, selected.control, place, next.value, standing)
    return failed ? 'fail' : outcome
  }
}

/** What cannot be evaluated is inherited where the provider answers for it. */
function withhold(
  drafting: Drafting,
  control: Control,
  place: Place,
  reason: Reason,
  { provided }: Standing,
): Outcome {
  return provided === undefined ? refuse(drafting, control, place, reason) : inherit(drafting, control)
}

function inherit({ inherited }: Drafting, { id }: Control): Outcome {
  inherited.push(id)
  return 'notApplicable'
}

function refuse(
  { unevaluated }: Drafting,
  control: Control,
  { resource }: Place,
  { code, message }: Reason,
): Outcome {
  unevaluated.push({ code, message, control: control.id, ...(resource && { resource }) })
  return 'notEvaluated'
}
