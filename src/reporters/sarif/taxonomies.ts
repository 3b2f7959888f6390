import type { Result } from '#model'

export interface Taxonomy {
  readonly name: string
  readonly fullName?: string
  readonly taxa: readonly { readonly id: string; readonly shortDescription?: { readonly text: string } }[]
}

/** Every framework that was asked for or that a finding names, with the requirements that are known of it. */
export function taxonomies({ findings, frameworks }: Result): Taxonomy[] {
  const named = new Map<string, Map<string, string>>()
  for (const { id, requirements } of frameworks)
    named.set(id, new Map(requirements.map((one) => [one.id, one.title])))
  for (const tag of new Set(findings.flatMap((finding) => finding.frameworks))) {
    const { framework, requirement } = splitTag(tag)
    const own = named.get(framework) ?? new Map<string, string>()
    named.set(framework, own.set(requirement, own.get(requirement) ?? ''))
  }
  const titles = new Map(frameworks.map(({ id, title }) => [id, title]))
  return [...named].toSorted(byKey).map(([name, own]) => ({
    name,
    ...(titles.has(name) && { fullName: titles.get(name)! }),
    taxa: [...own]
      .toSorted(byKey)
      .map(([id, title]) => ({ id, ...(title !== '' && { shortDescription: { text: title } }) })),
  }))
}

/** `pss-baseline/host-ports` is the requirement `host-ports` of `pss-baseline`. */
export function splitTag(tag: string): { framework: string; requirement: string } {
  const slash = tag.indexOf('/')
  return { framework: tag.slice(0, slash), requirement: tag.slice(slash + 1) }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
