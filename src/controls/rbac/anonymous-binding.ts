import { type Control, defineControl } from '#model'
import { everyAnonymous, subjectName, subjectsOf } from './binding/subjects.ts'
import { notShipped } from './role/shipped.ts'

/** Roles that Kubernetes and kubeadm bind to callers without credentials, so that they find the cluster. */
const meant: ReadonlySet<string> = new Set([
  'system:public-info-viewer',
  'system:service-account-issuer-discovery',
  'kubeadm:bootstrap-signer-clusterinfo',
])

export const anonymousBinding: Control = defineControl({
  id: 'anonymous-binding',
  title: 'Role is bound to callers without credentials',
  severity: 'critical',
  why: 'Whoever reaches the API server has the role, without any credential.',
  remediation: 'Remove the subject; bind the role to the users or service accounts that need it.',
  aliases: [
    'kubescape:C-0262',
    'trivy:KSV-0122',
    'kubesec:BindingsToSystemAnonymous',
    'kyverno:restrict-binding-system-groups',
    'gatekeeper:disallowanonymous',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests'],
  on: 'binding',
  fix: 'unsafe',
  params: {
    /** Whether the bindings count that Kubernetes and kubeadm make so that callers find the cluster. */
    shipped: false,
  },
  applies: ({ resource, params }) => params.shipped || notShipped(resource),
  *check({ binding, params }) {
    const role = binding.roleRef?.name ?? '?'
    if (meant.has(role) && !params.shipped) return
    for (const [index, subject] of subjectsOf(binding)) {
      if (subject.kind === 'ServiceAccount' || !everyAnonymous.has(subject.name ?? '')) continue
      yield {
        at: ['subjects', index, 'name'],
        message: `${subjectName(subject)}, anybody without credentials, has role \`${role}\``,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: ['subjects', index] }] },
      }
    }
  },
})
