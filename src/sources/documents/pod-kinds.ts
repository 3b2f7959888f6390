import type { Diagnostic, PodKind, Resource } from '#model'
import type { Reading } from '../source.ts'
import { positionsIn } from './positions.ts'
import { typeProblems } from './type-problems.ts'

/** The reading with the resources of configured kinds knowing where their pod template lies, whose types are then checked. */
export function withPodKinds(reading: Reading, kinds: readonly PodKind[]): Reading {
  if (kinds.length === 0) return reading
  const paths = new Map(kinds.map(({ group, kind, path }) => [`${group}/${kind}`, path]))
  const diagnostics: Diagnostic[] = []
  const resources = reading.resources.map((resource): Resource => {
    const template = paths.get(`${resource.group}/${resource.kind}`)
    return template === undefined ? resource : checked({ ...resource, template }, diagnostics)
  })
  return { ...reading, resources, diagnostics: [...reading.diagnostics, ...diagnostics] }
}

function checked(resource: Resource, into: Diagnostic[]): Resource {
  const { origin } = resource
  if (origin.type === 'cluster' || resource.invalid !== undefined) return resource
  const wrong = typeProblems(resource, origin, positionsIn(origin.text))
  into.push(...wrong)
  const [first] = wrong
  return first === undefined
    ? resource
    : { ...resource, invalid: { code: first.code, message: first.message } }
}
