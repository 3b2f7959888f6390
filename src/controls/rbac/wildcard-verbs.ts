import { type Control, defineControl } from '#model'
import { heldBy } from './role/held-by.ts'
import { allows } from './role/rules.ts'
import { notShipped } from './role/shipped.ts'

export const wildcardVerbs: Control = defineControl({
  id: 'wildcard-verbs',
  title: 'Role allows every verb',
  severity: 'medium',
  why: 'A star in the verbs holds `bind`, `escalate`, `impersonate` and `deletecollection` as well, and whatever verb comes next.',
  remediation: 'List the verbs that the holder uses.',
  aliases: ['trivy:KSV-0045'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  on: 'role',
  needs: { look: ['RoleBinding', 'ClusterRoleBinding', 'ClusterRole'] },
  applies: ({ resource }) => notShipped(resource),
  *check({ resource, role, look }) {
    for (const [index, rule] of (role.rules ?? []).entries()) {
      const { resources = [], verbs = [] } = rule
      const at = verbs.indexOf('*')
      if (at < 0 || resources.length === 0 || resources.includes('*')) continue
      const isSensitive =
        allows(rule.apiGroups, sensitiveGroups) && resources.some((name) => sensitive.has(name))
      yield {
        at: ['rules', index, 'verbs', at],
        message: `holders of \`${resource.name}\` may do anything to ${resources.map((name) => `\`${name}\``).join(', ')}`,
        severity: isSensitive && look.reach(resource).of === 'cluster' ? 'medium' : 'low',
        related: heldBy(resource, look),
      }
    }
  },
})

const sensitiveGroups = ['', 'rbac.authorization.k8s.io', 'apps', 'batch']

const sensitive: ReadonlySet<string> = new Set([
  'secrets',
  'pods',
  'serviceaccounts',
  'nodes',
  'namespaces',
  'configmaps',
  'roles',
  'clusterroles',
  'rolebindings',
  'clusterrolebindings',
  'deployments',
  'daemonsets',
  'statefulsets',
  'jobs',
  'cronjobs',
])
