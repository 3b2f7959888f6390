import {
  type AppliedException,
  type Finding,
  type Location,
  repeated,
  type RequestedException,
  type Resource,
  type ResourceReference,
} from '#model'
import { referenceTo } from '#engine'
import type { MergedFinding } from './renderings.ts'

/** What the stages after the engine know of a finding. */
export interface Annotations {
  readonly environment?: string
  readonly frameworks: readonly string[]
  readonly exception?: AppliedException
  readonly requested?: RequestedException
  /** Whether a baseline is in use and does not hold it. */
  readonly isNew?: boolean
  readonly location?: Location
  readonly breadcrumb?: string
  /** By the finding's related places, in their order. */
  readonly related: readonly (Location | undefined)[]
}

/** Gives one reference to a resource for all findings that name it. */
export function references(): (resource: Resource) => ResourceReference {
  const known = new Map<Resource, ResourceReference>()
  return (resource) => {
    const reference = known.get(resource) ?? referenceTo(resource)
    known.set(resource, reference)
    return reference
  }
}

/** The finding as the result has it; excerpt and edits come on demand. */
export function resultFinding(
  { finding, renderings }: MergedFinding,
  notes: Annotations,
  reference: (resource: Resource) => ResourceReference,
): Finding {
  const { resource, fix } = finding
  return {
    control: finding.control,
    severity: finding.severity,
    scope: finding.scope,
    ...(resource && { resource: reference(resource) }),
    path: finding.path,
    ...(notes.breadcrumb !== undefined && { breadcrumb: notes.breadcrumb }),
    ...(notes.location && { location: notes.location }),
    message: finding.message,
    evidence: finding.evidence,
    related: finding.related.map((place, index) => ({
      message: place.message,
      resource: reference(place.resource),
      ...(place.subject && { subject: place.subject }),
      ...(notes.related[index] && { location: notes.related[index] }),
    })),
    fingerprint: finding.fingerprint,
    frameworks: notes.frameworks,
    ...(renderings && { renderings }),
    ...(notes.environment !== undefined && { environment: notes.environment }),
    ...(notes.isNew !== undefined && { new: notes.isNew }),
    ...(fix && { fix }),
    ...(notes.exception && { exception: notes.exception }),
    ...(notes.requested && { requested: notes.requested }),
  }
}

/** The same findings with fingerprints that differ: a second of the same identity gets one of its own. */
export function distinct(findings: readonly MergedFinding[]): MergedFinding[] {
  const seen = new Map<string, number>()
  return findings.map((merged) => {
    const { fingerprint } = merged.finding
    const count = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, count)
    if (count === 1) return merged
    const finding = { ...merged.finding, fingerprint: repeated(fingerprint, count) }
    return { ...merged, finding, all: [finding, ...merged.all.slice(1)] }
  })
}
