import {
  type Control,
  containerName,
  containerPath,
  defineControl,
  type Path,
  podName,
  type Problem,
} from '#model'

export const rootGroup: Control = defineControl({
  id: 'root-group',
  title: 'Root group is set',
  severity: 'low',
  persona: 'strict',
  why: 'Files of the image and of the node are often writable for group 0.',
  remediation: 'Set `runAsGroup`, `fsGroup` and `supplementalGroups` to groups of the application.',
  aliases: [
    'kubescape:C-0013',
    'trivy:KSV-0116',
    'kube-linter:run-as-non-root',
    'kyverno:require-non-root-groups',
    'kyverno:psp-check-supplemental-groups',
  ],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ workload }) => !workload.userNamespace || 'the pod runs in a user namespace',
  *check({ workload }) {
    const context = workload.podSpec.securityContext
    for (const key of ['runAsGroup', 'fsGroup'] as const) {
      if (context?.[key] === 0) yield problem(podName(workload), ['securityContext', key])
    }
    const supplemental = context?.supplementalGroups?.indexOf(0) ?? -1
    if (supplemental >= 0)
      yield problem(podName(workload), ['securityContext', 'supplementalGroups', supplemental])
    for (const entry of workload.containers) {
      if (entry.spec.securityContext?.runAsGroup !== 0) continue
      const name = containerName({ container: entry.spec, role: entry.role })
      yield problem(name, [...containerPath(workload, entry), 'securityContext', 'runAsGroup'])
    }
  },
})

function problem(subject: string, at: Path): Problem {
  return {
    at,
    message: `${subject} uses the root group`,
    fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
  }
}
