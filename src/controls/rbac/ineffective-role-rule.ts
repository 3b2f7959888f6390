import { type Control, defineControl } from '#model'
import type { PolicyRule } from '#schema'

export const ineffectiveRoleRule: Control = defineControl({
  id: 'ineffective-role-rule',
  title: 'Rule of a role allows nothing',
  severity: 'low',
  persona: 'hygiene',
  why: 'The rule reads as if it granted something, and no request ever matches it: either the holder lacks what it needs, or the rule is left over.',
  remediation: 'Write the rule as the API server matches it, or delete it.',
  aliases: ['trivy:KSV-0042'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
  on: 'role',
  *check({ role }) {
    for (const [index, rule] of (role.rules ?? []).entries()) {
      for (const { at, message } of faults(rule)) yield { at: ['rules', index, ...at], message }
    }
  },
})

interface Fault {
  readonly at: readonly (string | number)[]
  readonly message: string
}

/** Source: `pkg/apis/rbac/v1/evaluation_helpers.go`. */
function faults(rule: PolicyRule): Fault[] {
  const { resources = [], apiGroups = [], verbs = [], resourceNames = [] } = rule
  const found: Fault[] = resources.flatMap((resource, index) => {
    const at = ['resources', index]
    if (resource.endsWith('/*'))
      return [
        {
          at,
          message: `\`${resource}\` matches no part of the resource: a star stands before the slash only`,
        },
      ]
    return resource === 'pods/log' && !verbs.some((verb) => verb === 'get' || verb === '*')
      ? [{ at, message: `\`pods/log\` knows \`get\` alone, and the rule allows ${verbs.join(', ')}` }]
      : []
  })
  if (resources.length > 0 && apiGroups.length === 0)
    found.push({ at: ['resources'], message: 'the rule names no API group; the core group is `""`' })
  const isUnnamed =
    verbs.length > 0 && verbs.every((verb) => verb === 'create' || verb === 'deletecollection')
  if (isUnnamed && resourceNames.length > 0 && resources.every((resource) => !resource.includes('/')))
    found.push({
      at: ['resourceNames'],
      message: `${verbs.join(' and ')} requests carry no name, so none matches`,
    })
  return [...found, ...strayVerbs(rule)]
}

/** Verbs that the API server asks about for these resources alone (`pkg/registry/rbac`, `endpoints/filters/impersonation.go`). */
const asked: Readonly<Record<string, readonly string[]>> = {
  bind: ['roles', 'clusterroles'],
  escalate: ['roles', 'clusterroles'],
  impersonate: ['users', 'groups', 'serviceaccounts', 'uids', 'userextras'],
}

/** A verb that no request for any of the rule's resources has; of groups of others nothing is known. */
function strayVerbs({ resources = [], apiGroups = [], verbs = [] }: PolicyRule): Fault[] {
  if (resources.length === 0 || !apiGroups.every((group) => known.includes(group))) return []
  return verbs.flatMap((verb, index) => {
    const meant = Object.hasOwn(asked, verb) ? asked[verb]! : undefined
    const isMeant = resources.some((name) => name === '*' || meant?.includes(name.replace(/\/.*/, '')))
    if (meant === undefined || isMeant) return []
    const names = resources.map((name) => `\`${name}\``).join(', ')
    return [{ at: ['verbs', index], message: `verb \`${verb}\` means nothing for ${names}` }]
  })
}

const known = ['*', '', 'apps', 'batch', 'networking.k8s.io', 'discovery.k8s.io', 'rbac.authorization.k8s.io']
