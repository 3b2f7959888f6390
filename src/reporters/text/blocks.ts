import { compareSeverity, type Family, type Finding, type Path, pointer, type Result, type Severity } from '#model'
import { isOpen } from '../names.ts'

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
  const groups = new Map<string, { family?: Family; places: Map<string, Finding[]> }>()
  for (const finding of findings.filter(isOpen)) {
    const family = controls[finding.control]?.family
    const id = family ?? finding.control
    const group = groups.get(id) ?? { ...(family && { family }), places: new Map<string, Finding[]>() }
    groups.set(id, group)
    const key = family === undefined ? finding.fingerprint : containerKey(finding)
    group.places.set(key, [...(group.places.get(key) ?? []), finding])
  }
  return [...groups]
    .map(([id, { family, places }]): Block => {
      const sorted = [...places.values()].toSorted((a, b) => compareSeverity(worst(a), worst(b)))
      return { id, severity: worst(sorted[0]!), ...(family && { family }), places: sorted }
    })
    .toSorted(
      (a, b) =>
        compareSeverity(a.severity, b.severity) || b.places.length - a.places.length || (a.id < b.id ? -1 : 1),
    )
}

export function worst(findings: readonly Finding[]): Severity {
  return findings.map(({ severity }) => severity).toSorted(compareSeverity)[0]!
}

/** The container that a finding is in: one edit repairs all of a family there. */
function containerKey({ path, location, resource, fingerprint }: Finding): string {
  const at = containerPath(path)
  if (at === undefined) return fingerprint
  return JSON.stringify([location?.file, resource, pointer(at)])
}

/** The path up to a container, where it leads into one. */
export function containerPath(path: Path): Path | undefined {
  const index = path.findIndex(
    (step, at) => /^(init|ephemeral)?containers$/i.test(String(step)) && typeof path[at + 1] === 'number',
  )
  return index < 0 ? undefined : path.slice(0, index + 2)
}
