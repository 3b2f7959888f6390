import { frameworks } from '#frameworks'

/** `framework/requirement` of every requirement that a control answers, by control id. */
export function requirementsByControl(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, requirements } of frameworks) {
    for (const requirement of requirements) {
      for (const control of new Set(requirement.controls.map((line) => line.control))) {
        found.set(control, [...(found.get(control) ?? []), `${id}/${requirement.id}`])
      }
    }
  }
  return found
}
