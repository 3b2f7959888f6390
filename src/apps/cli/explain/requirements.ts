import { frameworks } from '#frameworks'

/** `framework/requirement` of every requirement that a control answers, by control id; of a wide framework how many. */
export function requirementsByControl(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, wide, requirements } of frameworks) {
    for (const [control, names] of namesByControl(requirements)) {
      const words = wide === true ? [`${id} (${names.length})`] : names.map((name) => `${id}/${name}`)
      found.set(control, [...(found.get(control) ?? []), ...words])
    }
  }
  return found
}

function namesByControl(requirements: (typeof frameworks)[number]['requirements']): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, controls } of requirements) {
    for (const control of new Set(controls.map((line) => line.control))) {
      const names = found.get(control)
      if (names === undefined) found.set(control, [id])
      else names.push(id)
    }
  }
  return found
}
