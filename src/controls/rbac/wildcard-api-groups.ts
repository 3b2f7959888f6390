import { type Control, defineControl } from '#model'
import { notShipped } from './role/shipped.ts'

export const wildcardApiGroups: Control = defineControl({
  id: 'wildcard-api-groups',
  title: 'Role covers resources of every API group',
  severity: 'low',
  persona: 'strict',
  why: 'A resource of the same name in another group, one of a CustomResourceDefinition to come among them, is granted as well.',
  remediation: 'List the groups whose resources the holder uses.',
  aliases: ['kubescape:C-0187', 'checkov:CKV_K8S_49', 'kics:rbac_wildcard_in_rule'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  on: 'role',
  applies: ({ resource }) => notShipped(resource),
  *check({ resource, role }) {
    for (const [index, { apiGroups = [], resources = [] }] of (role.rules ?? []).entries()) {
      const at = apiGroups.indexOf('*')
      if (at < 0 || resources.length === 0 || resources.includes('*')) continue
      yield {
        at: ['rules', index, 'apiGroups', at],
        message: `holders of \`${resource.name}\` have ${resources.map((name) => `\`${name}\``).join(', ')} of every API group`,
      }
    }
  },
})
