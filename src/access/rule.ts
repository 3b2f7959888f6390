import type { AccessRequest } from '#model'
import type { PolicyRule } from '#schema'

/** Whether one rule allows a request. Source: `pkg/apis/rbac/v1/evaluation_helpers.go` of Kubernetes. */
export function ruleAllows(rule: PolicyRule, request: AccessRequest): boolean {
  if (!holds(rule.verbs, request.verb)) return false
  if ('path' in request) return (rule.nonResourceURLs ?? []).some((url) => urlMatches(url, request.path))
  const { apiGroup, resource, subresource = '', name = '' } = request
  return (
    holds(rule.apiGroups, apiGroup) &&
    (rule.resources ?? []).some((given) => resourceMatches(given, resource, subresource)) &&
    nameMatches(rule.resourceNames ?? [], name)
  )
}

function holds(given: readonly string[] | undefined, wanted: string): boolean {
  return (given ?? []).some((one) => one === '*' || one === wanted)
}

/** A star alone is every resource with its parts, one before a slash that part of every resource; behind a slash it is no star. */
function resourceMatches(given: string, resource: string, subresource: string): boolean {
  if (given === '*') return true
  if (subresource === '') return given === resource
  return given === `${resource}/${subresource}` || given === `*/${subresource}`
}

/** A request that names no object is allowed by a rule without names alone. */
function nameMatches(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name)
}

/** A pattern ends in a star or is the path itself. */
export function urlMatches(pattern: string, path: string): boolean {
  if (pattern === '*' || pattern === path) return true
  return pattern.endsWith('*') && path.startsWith(pattern.replace(/\*+$/, ''))
}
