import {
  compareSeverity,
  families,
  type Family,
  type Finding,
  type Path,
  pointer,
  type Result,
  type Severity,
} from '#model'
import { isOpen } from './names.ts'

/** What is said once for several findings: those of a control, or of a family of controls. */
export interface Block {
  readonly severity: Severity
  /** A control's id, or a family's. */
  readonly id: string
  readonly family?: Family
  /** The findings of each place; more than one only in a family. */
  readonly places: readonly (readonly Finding[])[]
}

/** The open findings as blocks: worst first, then those with most places, then by id. */
export function blocksOf({ findings, controls }: Result): Block[] {
  const groups = Map.groupBy(findings.filter(isOpen), ({ control }) => controls[control]?.family ?? control)
  return [...groups]
    .map(([id, own]) => blockOf(id, controls[own[0]!.control]?.family, own))
    .toSorted(
      (a, b) =>
        compareSeverity(a.severity, b.severity) ||
        b.places.length - a.places.length ||
        (a.id < b.id ? -1 : 1),
    )
}

function blockOf(id: string, family: Family | undefined, findings: readonly Finding[]): Block {
  const places =
    family === undefined
      ? findings.map((finding) => [finding])
      : [...Map.groupBy(findings, containerKey).values()]
  const graded = places.map((place) => ({ place, severity: worst(place) }))
  const sorted = graded.toSorted((a, b) => compareSeverity(a.severity, b.severity))
  return {
    id,
    severity: sorted[0]!.severity,
    ...(family && { family }),
    places: sorted.map(({ place }) => place),
  }
}

/** A block in one line: the message where it is in one place only, else what its places have in common. */
export function titleOf({ family, places }: Block, controls: Result['controls']): string {
  if (family !== undefined) return families[family]
  const first = places[0]![0]!
  return places.length === 1 ? first.message : (controls[first.control]?.title ?? first.message)
}

export function worst(findings: readonly Finding[]): Severity {
  return findings.reduce(
    (found, { severity }) => (compareSeverity(severity, found) < 0 ? severity : found),
    findings[0]!.severity,
  )
}

/** The container that a finding is in: one edit repairs all of a family there. */
function containerKey({ path, location, resource, fingerprint }: Finding): string {
  const at = containerPath(path)
  return at === undefined ? fingerprint : JSON.stringify([location?.file, resource, pointer(at)])
}

/** The path up to a container, where it leads into one. */
export function containerPath(path: Path): Path | undefined {
  const index = path.findIndex(
    (step, at) => /^(init|ephemeral)?containers$/i.test(String(step)) && typeof path[at + 1] === 'number',
  )
  return index < 0 ? undefined : path.slice(0, index + 2)
}
