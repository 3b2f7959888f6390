import { type Control, defineControl, type Resource } from '#model'
import type { ClusterRoleBinding, RoleBinding } from '#schema'
import { subjectName, subjectsOf } from './binding/subjects.ts'

export const subjectWithManyRoles: Control = defineControl({
  id: 'subject-with-many-roles',
  title: 'Subject holds many roles',
  severity: 'low',
  persona: 'hygiene',
  why: 'Nobody can say what a subject with dozens of bindings may do, or which of them it needs.',
  remediation: 'Unite what it needs in one role for each namespace, and remove the rest.',
  aliases: ['krane:subjects-with-many-roles'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'],
  on: 'cluster',
  needs: { look: ['RoleBinding', 'ClusterRoleBinding'] },
  params: { maximum: 10 },
  *check({ look, params }) {
    const bindings = [...look.all('RoleBinding'), ...look.all('ClusterRoleBinding')]
    for (const [name, held] of bySubject(bindings)) {
      if (held.length <= params.maximum) continue
      yield {
        at: [],
        message: `${name} is in ${held.length} bindings; at most ${params.maximum} are wanted`,
        discriminator: name,
        related: held.map((resource) => ({ message: 'bound here', resource: resource as Resource })),
      }
    }
  },
})

type AnyBinding = Resource<RoleBinding | ClusterRoleBinding>

/** Bindings by the name of a subject; those of Kubernetes' own components are left out. */
function bySubject(bindings: readonly AnyBinding[]): Map<string, AnyBinding[]> {
  const found = new Map<string, AnyBinding[]>()
  for (const binding of bindings) {
    const names = subjectsOf(binding.object)
      .filter(([, { kind, name = '' }]) => kind === 'ServiceAccount' || !name.startsWith('system:'))
      .map(([, subject]) => subjectName(subject))
    for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), binding])
  }
  return found
}
