import { type Configuration, valueAt } from '#model'

/** How much of a request is logged, the least first; a body is in `Request` and above. */
export type Level = 'None' | 'Metadata' | 'Request' | 'RequestResponse'

/** What is asked of the API server: `create` of `pods/exec` in the core group, which is the empty one. */
export interface Request {
  readonly group: string
  readonly resource: string
  readonly verb: string
}

interface Levels {
  /** What some callers or some namespaces get. */
  readonly some: readonly Level[]
  /** What all the others get. */
  readonly others: Level
}

/**
 * The levels that an audit `Policy` logs a request at: the first rule that matches decides, and a request that none
 * matches is not logged (`k8s.io/apiserver/pkg/audit/policy/checker.go`).
 */
export function levelsOf(policy: Configuration, request: Request): Levels {
  const matching = listAt(policy, 'rules').filter((rule) => matches(rule, request))
  const forAll = matching.findIndex((rule) => isForEverybody(rule))
  return {
    some: matching.slice(0, forAll === -1 ? undefined : forAll).map(levelOf),
    others: forAll === -1 ? 'None' : levelOf(matching[forAll]),
  }
}

function matches(rule: unknown, request: Request): boolean {
  const verbs = listAt(rule, 'verbs')
  if (verbs.length > 0 && !verbs.includes(request.verb)) return false
  const groups = listAt(rule, 'resources')
  if (groups.length > 0) return groups.some((group) => covers(group, request))
  return listAt(rule, 'namespaces').length > 0 || listAt(rule, 'nonResourceURLs').length === 0
}

function covers(entry: unknown, { group, resource }: Request): boolean {
  if ((valueAt(entry, ['group']) ?? '') !== group) return false
  const names = listAt(entry, 'resources')
  const [parent, subresource] = resource.split('/')
  const patterns = ['*', resource, `${parent}/*`, ...(subresource === undefined ? [] : [`*/${subresource}`])]
  return names.length === 0 || names.some((name) => patterns.includes(String(name)))
}

function isForEverybody(rule: unknown): boolean {
  const groups = listAt(rule, 'userGroups')
  return (
    listAt(rule, 'users').length === 0 &&
    (groups.length === 0 || groups.includes('system:authenticated')) &&
    listAt(rule, 'namespaces').length === 0 &&
    listAt(rule, 'resources').every((entry) => listAt(entry, 'resourceNames').length === 0)
  )
}

function levelOf(rule: unknown): Level {
  return valueAt(rule, ['level']) as Level
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, [key])
  return Array.isArray(list) ? list : []
}
