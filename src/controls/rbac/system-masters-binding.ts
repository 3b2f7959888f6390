import { type Control, defineControl } from '#model'
import { subjectsOf } from './binding/subjects.ts'
import { notShipped } from './role/shipped.ts'

export const systemMastersBinding: Control = defineControl({
  id: 'system-masters-binding',
  title: 'Binding names the group system:masters',
  severity: 'medium',
  why: 'Members of `system:masters` pass every authorisation check, so that removing their bindings takes nothing away; people who rely on such a binding hold certificates that nobody can revoke.',
  remediation:
    'Bind the role to a group of your identity provider, and issue no certificates for `system:masters`.',
  aliases: ['kubescape:C-0246', 'trivy:KSV-0123', 'kyverno:restrict-binding-system-groups'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  on: 'binding',
  applies: ({ resource }) => notShipped(resource),
  *check({ binding }) {
    for (const [index, { kind, name }] of subjectsOf(binding)) {
      if (kind !== 'Group' || name !== 'system:masters') continue
      yield { at: ['subjects', index, 'name'], message: 'group `system:masters` is bound by name' }
    }
  },
})
