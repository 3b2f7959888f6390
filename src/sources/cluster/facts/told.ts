import type { Coverage, Diagnostic, Fact } from '#model'

/** What the objects of a cluster, and its answers to plain requests, tell beyond themselves. */
export interface Told {
  readonly facts: readonly Fact[]
  /** Of facts that were looked for and not found. */
  readonly coverage: readonly Coverage[]
  readonly diagnostics: readonly Diagnostic[]
}

export const nothingTold: Told = { facts: [], coverage: [], diagnostics: [] }

export function told(fact: Fact): Told {
  return { ...nothingTold, facts: [fact] }
}

export function joinTold(parts: readonly Told[]): Told {
  return {
    facts: parts.flatMap(({ facts }) => facts),
    coverage: parts.flatMap(({ coverage }) => coverage),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  }
}
