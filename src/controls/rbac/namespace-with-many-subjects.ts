import { type Control, defineControl } from '#model'
import { subjectName, subjectsOf } from './binding/subjects.ts'

export const namespaceWithManySubjects: Control = defineControl({
  id: 'namespace-with-many-subjects',
  title: 'Many subjects have roles in one namespace',
  severity: 'low',
  persona: 'hygiene',
  why: 'Where roles are bound to people one by one, somebody who left keeps theirs.',
  remediation: 'Bind roles to groups of the identity provider, and split a namespace that serves many teams.',
  aliases: ['krane:namespaces-with-many-subjects'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'],
  on: 'namespace',
  needs: { look: ['RoleBinding'] },
  params: { maximum: 20 },
  *check({ resource, look, params }) {
    const subjects = new Set(
      look
        .inNamespace('RoleBinding', resource.name)
        .flatMap(({ object }) => subjectsOf(object))
        .map(([, subject]) => subjectName(subject)),
    )
    if (subjects.size <= params.maximum) return
    yield {
      at: ['metadata', 'name'],
      message: `${subjects.size} subjects have roles in \`${resource.name}\`; at most ${params.maximum} are wanted`,
    }
  },
})
