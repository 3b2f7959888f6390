import type { Finding, Result } from '#model'
import { type ChartObject, identity } from './rendering.ts'

/** A finding that only one of two scans has. */
export interface Difference {
  readonly only: 'files' | 'cluster'
  readonly finding: Finding
  /** As the chart holds it; absent where the object is none of the chart's. */
  readonly object: ChartObject | undefined
  /** Why the other scan could not judge the object by this control, where it says so. */
  readonly unjudged: string | undefined
}

interface Scans {
  readonly files: Result
  readonly cluster: Result
}

/**
 * Findings of one scan that the other has not: by control, severity, object, path and fingerprint. Of the cluster's those count
 * that speak of the chart's objects, or of others in its namespaces, of which `kube-system` has its own.
 */
export function differences(objects: readonly ChartObject[], { files, cluster }: Scans): Difference[] {
  const ofChart = new Map(objects.map((object) => [identity(object), object]))
  const namespaces = new Set(objects.map(({ metadata }) => metadata.namespace))
  namespaces.delete('kube-system')
  const concerns = ({ resource }: Finding): boolean =>
    resource !== undefined &&
    (ofChart.has(identityOf(resource)) ||
      (resource.namespace !== undefined && namespaces.has(resource.namespace)))
  const sides = [
    { only: 'files', own: files.findings, other: cluster },
    { only: 'cluster', own: cluster.findings.filter(concerns), other: files },
  ] as const
  return sides.flatMap(({ only, own, other }) => {
    const known = new Set(other.findings.map(keyOf))
    return own
      .filter((finding) => !known.has(keyOf(finding)))
      .map((finding) => ({
        only,
        finding,
        object: finding.resource && ofChart.get(identityOf(finding.resource)),
        unjudged: unjudged(other, finding),
      }))
  })
}

function keyOf({ control, severity, resource, path, fingerprint }: Finding): string {
  return JSON.stringify([control, severity, resource && identityOf(resource), path, fingerprint])
}

function identityOf({ apiVersion, kind, namespace, name }: NonNullable<Finding['resource']>): string {
  return identity({ apiVersion, kind, metadata: { name, ...(namespace !== undefined && { namespace }) } })
}

/** A result names ten of the objects at most, and counts the others. */
function unjudged({ notEvaluated }: Result, { control, resource }: Finding): string | undefined {
  const name = [resource?.namespace, resource?.name].filter((part) => part !== undefined).join('/')
  const called = `${resource?.kind} ${name}`
  return notEvaluated.find(
    (row) => row.control === control && (row.resources.includes(called) || row.count > row.resources.length),
  )?.reason.code
}
