import { type Control, defineControl, notEvaluated } from '#model'

/** ClusterRoles that every API server creates. */
function isBuiltIn(name: string): boolean {
  return name.startsWith('system:') || ['cluster-admin', 'admin', 'edit', 'view'].includes(name)
}

export const danglingRoleBinding: Control = defineControl({
  id: 'dangling-role-binding',
  title: 'Binding refers to a role that does not exist',
  severity: 'low',
  why: 'The binding grants nothing today, and grants whatever a role of that name will hold once somebody creates it.',
  remediation: 'Correct the name in `roleRef`, or delete the binding.',
  aliases: ['popeye:POP-1300', 'krane:subjects-with-non-existing-roles'],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  ],
  on: 'binding',
  needs: { look: ['Role', 'ClusterRole'] },
  *check({ resource, binding, look }) {
    const { kind, name } = binding.roleRef ?? {}
    if (name === undefined || (kind === 'ClusterRole' && isBuiltIn(name))) return undefined
    const role =
      kind === 'Role'
        ? look.byName('Role', resource.namespace, name)
        : look.byName('ClusterRole', undefined, name)
    if (role === 'missing') yield { at: ['roleRef', 'name'], message: `${kind} \`${name}\` does not exist` }
    return role === 'unknown' ? notEvaluated('not-in-files') : undefined
  },
})
