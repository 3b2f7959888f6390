import { type Control, defineControl } from '#model'
import { subjectName, subjectsOf } from './binding/subjects.ts'
import { notShipped } from './role/shipped.ts'

export const defaultServiceAccountBinding: Control = defineControl({
  id: 'default-service-account-binding',
  title: 'Role is bound to a default service account',
  severity: 'medium',
  why: 'Every pod of the namespace that names no account of its own gets the role, the next one deployed there as well.',
  remediation: 'Give the workload a service account of its own and bind the role to that.',
  aliases: [
    'kubescape:C-0225',
    'kubescape:C-0239',
    'checkov:CKV_K8S_42',
    'kics:role_binding_to_default_service_account',
    'popeye:POP-308',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts'],
  on: 'binding',
  applies: ({ resource }) => notShipped(resource),
  *check({ binding }) {
    for (const [index, subject] of subjectsOf(binding)) {
      const { kind, name = '' } = subject
      const isDefault = kind === 'ServiceAccount' && name === 'default'
      if (!isDefault && !(kind === 'Group' && name.startsWith('system:serviceaccounts:'))) continue
      yield {
        at: ['subjects', index, 'name'],
        message: `${subjectName(subject)} has role \`${binding.roleRef?.name ?? '?'}\``,
      }
    }
  },
})
