import type { PolicyRule } from '#schema'
import { urlMatches } from './rule.ts'

/** Whether whoever holds the owned rules could do all that the wanted ones allow. */
export function covers(owned: readonly PolicyRule[], wanted: readonly PolicyRule[]): boolean {
  return uncovered(owned, wanted).length === 0
}

/**
 * What wanted rules allow beyond the owned ones, one verb on one thing a rule. Each such part must be covered by one owned rule,
 * and a star by a star alone. Source: `auth/rbac/validation/policy_comparator.go` of Kubernetes.
 */
export function uncovered(owned: readonly PolicyRule[], wanted: readonly PolicyRule[]): PolicyRule[] {
  return wanted.flatMap(parts).filter((part) => !owned.some((rule) => coversPart(rule, part)))
}

function parts({ apiGroups = [], resources = [], verbs = [], ...rest }: PolicyRule): PolicyRule[] {
  const { resourceNames = [], nonResourceURLs = [] } = rest
  const names = resourceNames.length === 0 ? [undefined] : resourceNames
  const things = apiGroups.flatMap((group) =>
    resources.flatMap((resource) =>
      names.map((name) => ({
        apiGroups: [group],
        resources: [resource],
        ...(name !== undefined && { resourceNames: [name] }),
      })),
    ),
  )
  const all = [...things, ...nonResourceURLs.map((url) => ({ nonResourceURLs: [url] }))]
  return all.flatMap((thing) => (verbs ?? []).map((verb) => ({ ...thing, verbs: [verb] })))
}

function coversPart(owned: PolicyRule, part: PolicyRule): boolean {
  if (!hasAll(owned.verbs, part.verbs)) return false
  const [url] = part.nonResourceURLs ?? []
  if (url !== undefined) return (owned.nonResourceURLs ?? []).some((pattern) => urlMatches(pattern, url))
  const names = owned.resourceNames ?? []
  const wantedNames = part.resourceNames ?? []
  return (
    hasAll(owned.apiGroups, part.apiGroups) &&
    hasResource(owned.resources ?? [], part.resources![0]!) &&
    (names.length === 0 || (wantedNames.length > 0 && wantedNames.every((name) => names.includes(name))))
  )
}

function hasAll(owned: readonly string[] | undefined, wanted: readonly string[] | undefined): boolean {
  return (owned ?? []).includes('*') || (wanted ?? []).every((one) => (owned ?? []).includes(one))
}

function hasResource(owned: readonly string[], wanted: string): boolean {
  const slash = wanted.indexOf('/')
  const anyWithPart = slash < 0 ? undefined : `*${wanted.slice(slash)}`
  return owned.some((one) => one === '*' || one === wanted || one === anyWithPart)
}
