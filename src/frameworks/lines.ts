import type { RequirementLine } from '#model'

/** The controls of topics, which always hold, then a requirement's own lines; no control of a topic twice. */
export function linesOf(
  topics: readonly (readonly string[])[],
  own: readonly RequirementLine[],
): RequirementLine[] {
  const shared = new Set(topics.flat())
  return [
    ...Array.from(shared, (control) => ({ control })),
    ...own.filter(({ control }) => !shared.has(control)),
  ]
}
