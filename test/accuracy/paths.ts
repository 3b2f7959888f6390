/**
 * The values at a path such as `$.labels[*].key`: `[*]` and `*` go into every entry, `..key` into every depth. Lists at the end
 * are taken apart; what is not there gives nothing.
 */
export function valuesAt(root: unknown, path: string): unknown[] {
  const steps = path.replace(/^\$(?:\.(?!\.))?/, '').match(/\.\.[^.[\]]+|"[^"]+"|[^.[\]]+/g) ?? []
  return steps
    .reduce<unknown[]>((values, step) => values.flatMap((value) => stepInto(value, step)), [root])
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
}

function stepInto(value: unknown, step: string): unknown[] {
  if (step.startsWith('..')) return everywhere(value, step.slice(2))
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Object.values(value)
  const next = (value as Readonly<Record<string, unknown>>)[step.replace(/^"|"$/g, '')]
  return next === undefined || next === null ? [] : [next]
}

function everywhere(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key && inner !== null && inner !== undefined ? [inner as unknown] : []),
    ...everywhere(inner, key),
  ])
}
