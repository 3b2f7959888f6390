import { type Control, containerName, defineControl, effectiveNonRoot, effectiveUser } from '#model'

export const contradictoryRootUser: Control = defineControl({
  id: 'contradictory-root-user',
  title: 'Container must be non-root and is told to run as root',
  severity: 'low',
  why: 'The kubelet refuses to start a container with `runAsNonRoot: true` and UID 0, so the workload never runs as written.',
  remediation: 'Set `runAsUser` to the UID of the application.',
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'container',
  fix: 'unsafe',
  applies: ({ workload }) => !workload.windows || 'the pod runs on Windows',
  *check(context) {
    const { container, workload } = context
    if (effectiveUser(workload, container) !== 0 || effectiveNonRoot(workload, container) !== true) return
    const at = ['securityContext', 'runAsUser']
    const isOwn = workload.podSpec.securityContext?.runAsUser !== 0
    yield {
      at,
      message: `${containerName(context)} never starts: \`runAsNonRoot: true\` and user 0`,
      ...(isOwn && { fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] } }),
    }
  },
})
