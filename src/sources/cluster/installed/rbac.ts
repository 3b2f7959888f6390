import type { Resource } from '#model'
import type { ClusterRole, PolicyRule, RoleBinding } from '#schema'
import { bootstrapBindings, bootstrapRoles } from './bootstrap.gen.ts'

/**
 * Whether Kubernetes or kubeadm made the role or binding, and it says no more than they made it say; `changed` where somebody
 * added to it. Undefined for a name that is not theirs. Rules are those of Kubernetes 1.37: earlier versions gave less.
 */
export function shippedRbac({
  kind,
  namespace = '',
  name,
  object,
}: Resource): 'shipped' | 'changed' | undefined {
  const key = `${kind}/${namespace}/${name}`
  if (Object.hasOwn(bootstrapBindings, key)) return same(isSameBinding(bootstrapBindings[key]!, object))
  if (!Object.hasOwn(bootstrapRoles, key)) return undefined
  const { rules = [], aggregationRule } = object as ClusterRole
  // What is aggregated lies in roles of its own, which are judged.
  return same(aggregationRule !== undefined || isWithin(rules, bootstrapRoles[key]!))
}

function same(isSame: boolean): 'shipped' | 'changed' {
  return isSame ? 'shipped' : 'changed'
}

function isSameBinding(
  known: (typeof bootstrapBindings)[string],
  { roleRef, subjects = [] }: Partial<RoleBinding>,
): boolean {
  return (
    `${roleRef?.kind}/${roleRef?.name}` === known.role &&
    subjects.every(({ kind, namespace = '', name }) =>
      known.subjects.includes(`${kind}/${namespace}/${name}`),
    )
  )
}

/** Whether every single permission of the rules is among the known ones. */
function isWithin(rules: readonly PolicyRule[], known: readonly string[]): boolean {
  const permitted = new Set(known.flatMap((line) => permissionsOf(line.split('|').map(listIn))))
  return rules.every((rule) =>
    permissionsOf([
      rule.apiGroups ?? [],
      rule.resources ?? [],
      rule.resourceNames ?? [],
      rule.nonResourceURLs ?? [],
      rule.verbs ?? [],
    ]).every((permission) => permitted.has(permission)),
  )
}

/** An empty list is written as nothing; the core group is the one that is. */
function listIn(text: string, index: number): readonly string[] {
  return text === '' && index > 0 ? [] : text.split(',')
}

function permissionsOf(lists: readonly (readonly string[])[]): string[] {
  const [groups = [], resources = [], names = [], paths = [], verbs = []] = lists
  return verbs.flatMap((verb) => [
    ...paths.map((path) => `${verb} ${path}`),
    ...(resources.length === 0 ? [] : groups).flatMap((group) =>
      resources.flatMap((resource) =>
        (names.length === 0 ? ['*'] : names).map((name) => `${verb} ${group}/${resource} ${name}`),
      ),
    ),
  ])
}
