import { coverageStates } from '#model'
import { isRecord } from './row-shapes.ts'
import type { SnapshotHeader } from './snapshot.ts'
import { damaged, SnapshotError } from './snapshot-error.ts'

/** The header that a first line holds; throws a `SnapshotError` for another thing, or one of a later version. */
export function headerOf(value: unknown): SnapshotHeader {
  if (!isRecord(value) || value['kind'] !== 'Snapshot')
    throw new SnapshotError(
      'not-a-snapshot',
      'it is no snapshot of a cluster',
      'write one with: seaworthy snapshot save FILE',
    )
  const { schemaVersion, tool } = value
  if (schemaVersion !== 1) {
    const writer =
      isRecord(tool) && typeof tool['version'] === 'string' ? ` by seaworthy ${tool['version']}` : ''
    throw new SnapshotError(
      'snapshot-version',
      `it was written${writer} in version ${JSON.stringify(schemaVersion) ?? '(none)'} of the format, and this seaworthy reads 1`,
      'read it with the version of seaworthy that wrote it, or a later one',
    )
  }
  if (!isHeader(value)) throw damaged('its first line is not what it should be')
  return value as unknown as SnapshotHeader
}

function isHeader(value: Readonly<Record<string, unknown>>): boolean {
  const { cluster, savedAt, namespace, coverage, diagnostics } = value
  return (
    isRecord(cluster) &&
    areTexts([cluster['name'], cluster['version'], savedAt]) &&
    !Number.isNaN(Date.parse(String(savedAt))) &&
    [cluster['distribution'], cluster['managedBy'], namespace].every(isMaybeText) &&
    areAll(coverage, isCoverage) &&
    areAll(diagnostics, isDiagnostic)
  )
}

function isCoverage({ of, namespace, state, reason, resource }: Readonly<Record<string, unknown>>): boolean {
  return (
    areTexts([of]) &&
    [namespace, reason, resource].every(isMaybeText) &&
    (coverageStates as readonly unknown[]).includes(state)
  )
}

function isDiagnostic({ level, code, message, hint, location }: Readonly<Record<string, unknown>>): boolean {
  return (
    ['error', 'warning', 'note'].includes(String(level)) &&
    areTexts([code, message, hint]) &&
    location === undefined
  )
}

function areAll(list: unknown, is: (value: Readonly<Record<string, unknown>>) => boolean): boolean {
  return Array.isArray(list) && list.every((one) => isRecord(one) && is(one))
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

function isMaybeText(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}
