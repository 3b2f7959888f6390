import {
  type Base,
  fingerprint,
  type Path,
  type Problem,
  type Resource,
  type ResourceReference,
  type Workload,
} from '#model'
import { listMapKeys } from '#schema'
import type { EngineFinding } from './evaluation.ts'
import type { SelectedControl } from './profile.ts'

/** What a control was evaluated on, as far as paths go. */
export interface Place {
  readonly resource: Resource | undefined
  readonly workload: Workload | undefined
  /** Where the control's scope lies in the resource. */
  readonly scopePath: Path
  readonly scope: string
  readonly profile: number
}

/** The finding that a problem is, with paths from the resource's root. */
export function toFinding(
  { control, severity }: SelectedControl,
  place: Place,
  problem: Problem,
): EngineFinding {
  const { resource } = place
  const base = basePath(place, problem.from ?? 'scope')
  const path = base.length === 0 ? problem.at : [...base, ...problem.at]
  const id = control.formerly?.[0] ?? control.id
  return {
    control: control.id,
    severity: graded(control.severity, severity, problem.severity),
    scope: place.scope,
    ...(resource && { resource }),
    path,
    message: problem.message,
    evidence: mapped(problem.evidence, ({ at, resource: other, value }) => ({
      ...(other && { resource: referenceTo(other) }),
      path: other === undefined ? [...base, ...at] : at,
      value,
    })),
    related: mapped(problem.related, ({ message, resource: other, at, subject }) => ({
      message,
      resource: other as Resource,
      path: at ?? [],
      ...(subject && { subject }),
    })),
    fingerprint: fingerprint(id, resource, path, problem.discriminator ?? '', (at) =>
      resource === undefined ? undefined : listMapKeys(resource.apiVersion, resource.kind, at),
    ),
    ...(problem.fix && {
      fix: {
        safety: problem.fix.safety,
        operations: problem.fix.operations.map((operation) => ({
          ...operation,
          path: [...base, ...operation.path],
        })),
      },
    }),
    profile: place.profile,
  }
}

const none: readonly never[] = []

/** One list for all that are empty, since most are. */
function mapped<T, R>(list: readonly T[] | undefined, change: (item: T) => R): readonly R[] {
  return list === undefined || list.length === 0 ? none : list.map(change)
}

/** A configured severity outranks what the check says; else the check's own grade holds. */
function graded(
  standard: EngineFinding['severity'],
  selected: EngineFinding['severity'],
  own: EngineFinding['severity'] | undefined,
): EngineFinding['severity'] {
  return selected === standard ? (own ?? standard) : selected
}

function basePath({ workload, scopePath }: Place, base: Base): Path {
  switch (base) {
    case 'scope':
      return scopePath
    case 'podSpec':
      return workload?.podSpecPath ?? []
    case 'podMetadata':
      return workload?.podMetadataPath ?? []
    default:
      return []
  }
}

export function referenceTo({
  apiVersion,
  kind,
  namespace,
  name,
  origin,
}: Resource<unknown>): ResourceReference {
  return {
    apiVersion,
    kind,
    ...(namespace !== undefined && { namespace }),
    name,
    ...(origin.type === 'cluster' && { uid: origin.uid }),
  }
}
