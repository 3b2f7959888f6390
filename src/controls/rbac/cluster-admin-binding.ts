import { type Control, defineControl, type Severity } from '#model'
import type { Subject } from '#schema'
import { everyAnonymous, everyAuthenticated, subjectName, subjectsOf } from './binding/subjects.ts'
import { notShipped } from './role/shipped.ts'

export const clusterAdminBinding: Control = defineControl({
  id: 'cluster-admin-binding',
  title: 'Subject is bound to cluster-admin',
  severity: 'high',
  why: 'Whoever speaks as the subject owns the cluster: a pod of a service account with cluster-admin is one step from every node and Secret.',
  remediation:
    'Bind a role that lists what the subject does; keep cluster-admin for people, in an emergency.',
  aliases: [
    'kubescape:C-0035',
    'kubescape:C-0185',
    'trivy:KSV-0111',
    'kube-linter:cluster-admin-role-binding',
    'polaris:clusterrolebindingClusterAdmin',
    'polaris:rolebindingClusterAdminClusterRole',
    'polaris:rolebindingClusterAdminRole',
    'kics:cluster_admin_role_binding_with_super_user_permissions',
    'kyverno:restrict-binding-clusteradmin',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles'],
  on: 'binding',
  applies: ({ resource }) => notShipped(resource),
  *check({ resource, binding }) {
    if (binding.roleRef?.kind !== 'ClusterRole' || binding.roleRef.name !== 'cluster-admin') return
    const isEverywhere = resource.kind === 'ClusterRoleBinding'
    for (const [index, subject] of subjectsOf(binding)) {
      yield {
        at: ['subjects', index],
        message: `${subjectName(subject)} is \`cluster-admin\`${isEverywhere ? '' : ' in this namespace'}`,
        severity: gradeOf(subject, isEverywhere),
        evidence: [{ at: ['roleRef', 'name'], value: binding.roleRef.name }],
      }
    }
  },
})

function gradeOf({ kind, name = '' }: Subject, isEverywhere: boolean): Severity {
  if (!isEverywhere) return 'medium'
  if (everyAuthenticated.has(name) || everyAnonymous.has(name)) return 'critical'
  return kind === 'ServiceAccount' || name.startsWith('system:serviceaccount') ? 'high' : 'medium'
}
