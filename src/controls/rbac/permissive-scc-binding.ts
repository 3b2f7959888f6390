import { type Control, defineControl } from '#model'
import { isPermissive } from './binding/security-context-constraints.ts'
import { subjectName, subjectsOf } from './binding/subjects.ts'
import { notShipped } from './role/shipped.ts'

const prefix = 'system:openshift:scc:'

export const permissiveSccBinding: Control = defineControl({
  id: 'permissive-scc-binding',
  title: 'Subject is bound to a permissive SecurityContextConstraints',
  severity: 'medium',
  why: 'On OpenShift the subject runs pods as any user, privileged or with the namespaces and files of the node, past what holds for everybody else.',
  remediation:
    'Bind `system:openshift:scc:restricted-v2` or `nonroot-v2`, or constraints that allow what the workload needs.',
  aliases: ['kyverno:disallow-security-context-constraint-anyuid'],
  references: [
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/authentication_and_authorization/managing-pod-security-policies',
  ],
  on: 'binding',
  applies: ({ resource }) => notShipped(resource),
  *check({ binding }) {
    const role = binding.roleRef?.name ?? ''
    const name = role.startsWith(prefix) ? role.slice(prefix.length) : ''
    if (!isPermissive(name)) return
    for (const [index, subject] of subjectsOf(binding)) {
      yield {
        at: ['subjects', index],
        message: `${subjectName(subject)} may use SecurityContextConstraints \`${name}\``,
        ...(name === 'privileged' && { severity: 'high' }),
        evidence: [{ at: ['roleRef', 'name'], value: role }],
      }
    }
  },
})
