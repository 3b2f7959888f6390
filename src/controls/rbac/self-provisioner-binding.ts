import { type Control, defineControl } from '#model'
import { subjectName, subjectsOf } from './binding/subjects.ts'

export const selfProvisionerBinding: Control = defineControl({
  id: 'self-provisioner-binding',
  title: 'Users may create projects of their own',
  severity: 'medium',
  persona: 'strict',
  why: 'On OpenShift whoever creates a project is its administrator: quotas, network policies and reviews that hold elsewhere do not hold there.',
  remediation:
    'Remove the subjects of the binding `self-provisioners`, and set its annotation `rbac.authorization.kubernetes.io/autoupdate` to `false`.',
  aliases: ['kyverno:disallow-self-provisioner-binding'],
  references: [
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/building_applications/projects',
  ],
  on: 'binding',
  fix: 'unsafe',
  *check({ resource, binding }) {
    if (resource.kind !== 'ClusterRoleBinding' || binding.roleRef?.name !== 'self-provisioner') return
    for (const [index, subject] of subjectsOf(binding)) {
      yield {
        at: ['subjects', index],
        message: `${subjectName(subject)} may create projects`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: ['subjects', index] }] },
      }
    }
  },
})
