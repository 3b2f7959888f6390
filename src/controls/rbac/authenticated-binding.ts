import { type Control, defineControl } from '#model'
import { everyAuthenticated, subjectName, subjectsOf } from './binding/subjects.ts'
import { notShipped } from './role/shipped.ts'

/** Roles that Kubernetes itself binds to everybody. */
const meant: ReadonlySet<string> = new Set([
  'system:basic-user',
  'system:discovery',
  'system:public-info-viewer',
  'system:service-account-issuer-discovery',
])

export const authenticatedBinding: Control = defineControl({
  id: 'authenticated-binding',
  title: 'Role is bound to everybody who is authenticated',
  severity: 'high',
  why: 'Every service account is in these groups, and with some providers everybody who has an account there: one compromised pod has the role.',
  remediation: 'Bind the role to the groups or service accounts that need it.',
  aliases: [
    'kubescape:C-0265',
    'trivy:KSV-01011',
    'kyverno:restrict-binding-system-groups',
    'gatekeeper:disallowanonymous',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#hardening'],
  on: 'binding',
  applies: ({ resource }) => notShipped(resource),
  *check({ resource, binding }) {
    const role = binding.roleRef?.name ?? '?'
    if (meant.has(role)) return
    for (const [index, subject] of subjectsOf(binding)) {
      if (subject.kind !== 'Group' || !everyAuthenticated.has(subject.name ?? '')) continue
      yield {
        at: ['subjects', index, 'name'],
        message: `${subjectName(subject)} has role \`${role}\``,
        ...(resource.kind === 'RoleBinding' && { severity: 'medium' }),
      }
    }
  },
})
