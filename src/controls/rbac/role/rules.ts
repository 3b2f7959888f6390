import type { PolicyRule } from '#schema'

/** Something that rules may allow: any of the verbs on any of the resources of any of the groups. */
export interface Power {
  readonly groups: readonly string[]
  /** `pods`, `pods/exec`. */
  readonly resources: readonly string[]
  readonly verbs: readonly string[]
}

/** How one rule grants a power: the index of the resource that does, and whether only for objects that the rule names. */
export interface Grant {
  readonly index: number
  readonly narrowed: boolean
}

/** Requests for a collection carry no name, so a rule with names never allows them; those for a part of an object do. */
const unnamed: ReadonlySet<string> = new Set(['create', 'deletecollection'])

/**
 * Whether a rule grants a power by the name of its resource; a rule for every resource is a control of its own.
 * Source: `pkg/apis/rbac/v1/evaluation_helpers.go`.
 */
export function grantOf(rule: PolicyRule, { groups, resources, verbs }: Power): Grant | undefined {
  const given = rule.resources ?? []
  if (!allows(rule.verbs, verbs) || !allows(rule.apiGroups, groups) || given.includes('*')) return undefined
  const narrowed = (rule.resourceNames ?? []).length > 0
  const named = narrowed ? verbs.filter((verb) => !unnamed.has(verb)) : verbs
  const index = given.findIndex(
    (resource) =>
      resources.some((wanted) => matches(resource, wanted)) &&
      allows(rule.verbs, resource.includes('/') ? verbs : named),
  )
  return index < 0 ? undefined : { index, narrowed }
}

/** The resources of a rule by which it grants a power. */
export function powerResources({ resources = [] }: PolicyRule, power: Power): string[] {
  return resources.filter((resource) => power.resources.some((wanted) => matches(resource, wanted)))
}

/** Whether a rule grants a power by name or, other than `grantOf`, by covering every resource. */
export function grants(rule: PolicyRule, power: Power): boolean {
  const coversAll = (rule.resources ?? []).includes('*')
  return coversAll
    ? allows(rule.verbs, power.verbs) && allows(rule.apiGroups, power.groups)
    : grantOf(rule, power) !== undefined
}

/** Whether a rule's verbs, or its groups, hold one of the wanted ones or all there are. */
export function allows(given: readonly string[] | undefined, wanted: readonly string[]): boolean {
  return given !== undefined && wanted.length > 0 && given.some((one) => one === '*' || wanted.includes(one))
}

function matches(resource: string, wanted: string): boolean {
  return resource === wanted || (resource.startsWith('*/') && wanted.endsWith(resource.slice(1)))
}
