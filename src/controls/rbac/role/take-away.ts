import type { Operation } from '#model'
import type { PolicyRule } from '#schema'
import { type Power, powerResources } from './rules.ts'

/**
 * What takes a power out of a rule and leaves the rest of it: the verbs where the rule is about nothing else, else the resources, whose
 * other verbs move to a rule of their own. Nothing where a wildcard grants it, from which nothing can be taken.
 */
export function takeAway(index: number, rule: PolicyRule, power: Power): Operation[] | undefined {
  const { resources = [], verbs = [] } = rule
  const given = powerResources(rule, power)
  if (verbs.includes('*') || given.some((resource) => resource.includes('*'))) return undefined
  const kept = verbs.filter((verb) => !power.verbs.includes(verb))
  const at = ['rules', index]
  if (given.length === resources.length) {
    return kept.length === 0
      ? [{ op: 'remove', path: at }]
      : removals([...at, 'verbs'], verbs, (verb) => power.verbs.includes(verb))
  }
  const rest = removals([...at, 'resources'], resources, (resource) => given.includes(resource))
  return kept.length === 0
    ? rest
    : [...rest, { op: 'add', path: ['rules'], value: { ...rule, resources: given, verbs: kept } }]
}

function removals(
  path: readonly (string | number)[],
  items: readonly string[],
  isGone: (item: string) => boolean,
): Operation[] {
  return items.flatMap((item, place) =>
    isGone(item) ? [{ op: 'remove' as const, path: [...path, place] }] : [],
  )
}
