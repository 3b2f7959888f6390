import type { Framework, Requirement, RequirementLine } from '#model'
import { linesOf } from '#frameworks'
import type { Topics } from './topics.ts'

/** A framework as its file says it. */
export interface WrittenFramework extends Omit<Framework, 'requirements'> {
  /** The framework whose requirements this one has too, but for those of `without` and those that it says itself. */
  readonly extends?: string
  readonly without?: readonly string[]
  readonly requirements: readonly WrittenRequirement[]
}

/** A requirement as a file says it; what it does not say, it has from the one that `as` names, if any. */
export interface WrittenRequirement extends Partial<Omit<Requirement, 'controls'>> {
  readonly id: string
  /** `framework/requirement` of one that asks the same. */
  readonly as?: string
  /** Ids of topics, whose controls stand before those of `controls`. */
  readonly topics?: readonly string[]
  /** An id stands for a line that always holds. */
  readonly controls?: readonly (string | RequirementLine)[]
}

/** A requirement whose `controls` hold those of its topics too. */
export interface ResolvedRequirement extends Requirement {
  readonly topics?: readonly string[]
}

export interface ResolvedFramework extends Omit<Framework, 'requirements'> {
  readonly requirements: readonly ResolvedRequirement[]
}

/** The frameworks that files stand for, in the same order; throws where one refers to what is not there, or to itself. */
export function resolveFrameworks(files: readonly WrittenFramework[], topics: Topics): ResolvedFramework[] {
  const done = new Map<string, ResolvedFramework>()
  const open = new Set<string>()
  return files.map(({ id }) => framework(id, id))

  function framework(id: string, by: string): ResolvedFramework {
    const known = done.get(id)
    if (known !== undefined) return known
    const file = files.find((one) => one.id === id)
    if (file === undefined) throw new Error(`${by}: there is no framework \`${id}\``)
    if (open.has(id)) throw new Error(`${by}: \`${id}\` refers to itself`)
    open.add(id)
    const { extends: base, without = [], requirements, ...rest } = file
    const own = requirements.map((one) => requirement(one, id))
    const all = base === undefined ? own : extended(framework(base, id), without, own, id)
    const whole = { ...rest, requirements: all }
    done.set(id, whole)
    return whole
  }

  function requirement({ as, controls, ...own }: WrittenRequirement, by: string): ResolvedRequirement {
    const same = as === undefined ? undefined : named(as, by)
    const lines = written(own.topics, controls, `${by}/${own.id}`)
    const mapping = own.manual === undefined ? (same?.mapping ?? 'full') : 'partial'
    return { title: '', controls: [], ...same, mapping, ...own, ...(lines && { controls: lines }) }
  }

  function written(
    ids: readonly string[] = [],
    controls: WrittenRequirement['controls'],
    by: string,
  ): readonly RequirementLine[] | undefined {
    if (ids.length === 0 && controls === undefined) return undefined
    const unknown = ids.find((id) => topics[id] === undefined)
    if (unknown !== undefined) throw new Error(`${by}: there is no topic \`${unknown}\``)
    const own = (controls ?? []).map((line) => (typeof line === 'string' ? { control: line } : line))
    return linesOf(
      ids.map((id) => topics[id]!.controls),
      own,
    )
  }

  function named(reference: string, by: string): ResolvedRequirement {
    const slash = reference.indexOf('/')
    const id = reference.slice(slash + 1)
    const found = framework(reference.slice(0, slash), by).requirements.find((one) => one.id === id)
    if (found === undefined) throw new Error(`${by}: there is no requirement \`${reference}\``)
    return found
  }
}

/** In the order of their numbers. */
function extended(
  base: ResolvedFramework,
  without: readonly string[],
  own: readonly ResolvedRequirement[],
  by: string,
): ResolvedRequirement[] {
  const unknown = without.filter((id) => base.requirements.every((one) => one.id !== id))
  if (unknown.length > 0) throw new Error(`${by}: \`${base.id}\` has no requirement \`${unknown[0]}\``)
  const replaced = new Set([...without, ...own.map(({ id }) => id)])
  return [...base.requirements.filter(({ id }) => !replaced.has(id)), ...own].toSorted((a, b) =>
    a.id.localeCompare(b.id, 'en', { numeric: true }),
  )
}
