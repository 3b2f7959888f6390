import { resolve } from 'node:path'
import type { Resource } from '#model'
import { type ExceptionEntry, glob } from '#config'
import type { Candidate, Entry } from '#exceptions'

/** The configuration's exceptions with their `match` compiled. */
export function exceptionEntries(entries: readonly ExceptionEntry[], cwd: string): Entry[] {
  return entries.map((entry) => ({ ...entry, matches: matcher(entry, cwd) }))
}

function matcher({ match }: ExceptionEntry, cwd: string): (candidate: Candidate) => boolean {
  const { namespace, kind, name, path, environment, labels = {} } = match
  const tests: ((candidate: Candidate) => boolean)[] = [
    ...text(namespace, ({ resource }) => resource?.namespace),
    ...text(kind, ({ resource }) => resource?.kind),
    ...text(name, ({ resource }) => resource?.name),
    ...text(path, ({ resource }) => fileOf(resource, cwd)),
    ...text(environment, (candidate) => candidate.environment),
    ...Object.entries(labels).flatMap(([key, value]) =>
      text(value, ({ resource }) =>
        resource && Object.hasOwn(resource.labels, key) ? resource.labels[key] : undefined,
      ),
    ),
  ]
  return (candidate) => tests.every((holds) => holds(candidate))
}

function text(
  pattern: string | undefined,
  of: (candidate: Candidate) => string | undefined,
): ((candidate: Candidate) => boolean)[] {
  if (pattern === undefined) return []
  const matches = glob(pattern)
  return [
    (candidate) => {
      const value = of(candidate)
      return value !== undefined && matches(value)
    },
  ]
}

function fileOf(resource: Resource | undefined, cwd: string): string | undefined {
  if (resource === undefined || resource.origin.type === 'cluster') return undefined
  const { origin } = resource
  return resolve(cwd, origin.type === 'rendered' ? origin.template.path : origin.text.path)
}
