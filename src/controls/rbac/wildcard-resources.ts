import { type Control, defineControl, type Severity } from '#model'
import type { PolicyRule } from '#schema'
import { lowered } from './role/grade.ts'
import { heldBy } from './role/held-by.ts'
import { allows } from './role/rules.ts'
import { notShipped } from './role/shipped.ts'

export const wildcardResources: Control = defineControl({
  id: 'wildcard-resources',
  title: 'Role covers every resource of an API group',
  severity: 'high',
  why: 'A star covers Secrets, bindings and whatever the group will hold tomorrow; with all verbs and all groups it is cluster-admin by another name.',
  remediation: 'List the resources and verbs that the holder uses.',
  aliases: [
    'trivy:KSV-0046',
    'trivy:KSV-0112',
    'kubescape:C-0187',
    'trivy:KSV-0044',
    'kube-linter:wildcard-in-rules',
    'checkov:CKV_K8S_49',
    'kics:rbac_wildcard_in_rule',
    'kyverno:restrict-wildcard-resources',
    'kyverno:restrict-wildcard-verbs',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  on: 'role',
  needs: { look: ['RoleBinding', 'ClusterRoleBinding', 'ClusterRole'] },
  applies: ({ resource }) => notShipped(resource),
  *check({ resource, role, look }) {
    for (const [index, rule] of (role.rules ?? []).entries()) {
      const at = (rule.resources ?? []).indexOf('*')
      if (at < 0 || (rule.verbs ?? []).length === 0 || (rule.apiGroups ?? []).every(isMetrics)) continue
      const reach = look.reach(resource)
      const steps =
        reach.of === 'cluster' ? 0 : reach.of === 'namespace' ? 1 : resource.kind === 'Role' ? 2 : 1
      yield {
        at: ['rules', index, 'resources', at],
        message: `holders of \`${resource.name}\` may ${doing(rule)} every resource ${groupWords(rule)}${reach.of === 'nobody' ? '; nothing here binds it' : ''}`,
        severity: lowered(gradeOf(rule), steps),
        evidence: [
          { at: ['rules', index, 'apiGroups'], value: rule.apiGroups },
          { at: ['rules', index, 'verbs'], value: rule.verbs },
        ],
        related: heldBy(resource, look),
      }
    }
  },
})

const writing = ['create', 'update', 'patch', 'delete', 'deletecollection', 'bind', 'escalate', 'impersonate']

/** Their resources are the metrics of the day, which no role can list. */
function isMetrics(group: string): boolean {
  return group === 'custom.metrics.k8s.io' || group === 'external.metrics.k8s.io'
}

/** Groups whose resources give power over other groups. */
const powerful = [
  '',
  'rbac.authorization.k8s.io',
  'apps',
  'batch',
  'admissionregistration.k8s.io',
  'certificates.k8s.io',
]

function gradeOf(rule: PolicyRule): Severity {
  if (!allows(rule.apiGroups, powerful)) return 'low'
  return allows(rule.verbs, writing) ? 'high' : 'medium'
}

function doing({ verbs = [] }: PolicyRule): string {
  return verbs.includes('*') ? 'do anything to' : verbs.join(', ')
}

function groupWords({ apiGroups = [] }: PolicyRule): string {
  if (apiGroups.includes('*')) return 'of every API group'
  return `of ${apiGroups.map((group) => (group === '' ? 'the core group' : `\`${group}\``)).join(', ')}`
}
