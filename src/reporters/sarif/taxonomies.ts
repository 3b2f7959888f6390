import type { Result } from '#model'

export interface Taxonomy {
  readonly name: string
  readonly taxa: readonly { readonly id: string }[]
}

/** Every framework that a finding names, with the requirements that are named. */
export function taxonomies({ findings }: Result): Taxonomy[] {
  const named = new Map<string, Set<string>>()
  for (const requirement of findings.flatMap(({ frameworks }) => frameworks)) {
    const slash = requirement.indexOf('/')
    const framework = requirement.slice(0, slash)
    named.set(framework, (named.get(framework) ?? new Set()).add(requirement.slice(slash + 1)))
  }
  return [...named].toSorted().map(([name, ids]) => ({ name, taxa: [...ids].toSorted().map((id) => ({ id })) }))
}
