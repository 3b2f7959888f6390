import { type Finding, inOrder, type KubernetesObject, type Resource, type Safety } from '#model'
import { whatIf } from '#assess'
import type { EngineState } from '#engine'
import { applyOperation } from '#yaml'
import type { Chosen } from './choose.ts'

/** Fixes after which their findings are gone, and those that do not keep that promise. */
export interface Proven {
  readonly fixes: readonly Chosen[]
  readonly failed: readonly { readonly finding: Finding; readonly reason: string }[]
  /** Fixes that are offered afterwards and were not before. */
  readonly next: readonly { readonly control: string; readonly safety: Safety }[]
}

/** Evaluates again with all fixes done, resource by resource. */
export function prove(state: EngineState, chosen: readonly Chosen[]): Proven {
  const byResource = Map.groupBy(chosen, ({ resource }) => resource)
  const changes = [...byResource].map(([resource, fixes]) => ({
    type: 'put' as const,
    resource: repaired(resource, fixes),
  }))
  const after = whatIf(state, changes)
  const remaining = new Set(
    [...byResource.keys()].flatMap(({ id }) =>
      (after.records.get(id)?.findings ?? []).map(({ fingerprint }) => fingerprint),
    ),
  )
  const offered = fixesOn(state, byResource.keys())
  const next = [...fixesOn(after, byResource.keys())]
    .filter(([fingerprint]) => !offered.has(fingerprint))
    .map(([, fix]) => fix)
  const failed = chosen.filter((fix) => remaining.has(engineFingerprint(state, fix)))
  return {
    fixes: chosen.filter((fix) => !failed.includes(fix)),
    failed: failed.map(({ finding }) => ({ finding, reason: 'the fix would not repair it' })),
    next,
  }
}

/** What has a fix on some resources, by fingerprint. */
function fixesOn(
  state: EngineState,
  resources: Iterable<Resource>,
): Map<string, { control: string; safety: Safety }> {
  const found = [...resources].flatMap(({ id }) => state.records.get(id)?.findings ?? [])
  return new Map(
    found.flatMap(({ fingerprint, control, fix }) =>
      fix ? [[fingerprint, { control, safety: fix.safety }] as const] : [],
    ),
  )
}

/** The result tells equal findings apart; the engine does not. */
function engineFingerprint(state: EngineState, { resource, finding }: Chosen): string {
  const own = state.records.get(resource.id)?.findings ?? []
  return (
    own.find(({ control, message }) => control === finding.control && message === finding.message)
      ?.fingerprint ?? ''
  )
}

function repaired(resource: Resource, fixes: readonly Chosen[]): Resource {
  const object = inOrder(fixes.flatMap(({ operations }) => operations)).reduce<unknown>(
    (value, operation) => applyOperation(value, operation)?.value ?? value,
    resource.object,
  )
  return { ...resource, object: object as KubernetesObject }
}
