import {
  type Control,
  containerName,
  containerPath,
  defineControl,
  type Path,
  podName,
  type Problem,
} from '#model'

const field = ['securityContext', 'runAsUser']

export const runAsRootUser: Control = defineControl({
  id: 'run-as-root-user',
  title: 'User is set to root',
  severity: 'low',
  persona: 'strict',
  why: 'Pod Security refuses UID 0 wherever it stands, even where every container overrides it, since the next container may not.',
  remediation: 'Set `runAsUser` to the UID of the application, or remove it.',
  aliases: [
    'trivy:KSV-0105',
    'kubeaudit:RunAsUserCSCRoot',
    'kubeaudit:RunAsUserPSCRoot',
    'kyverno:require-run-as-non-root-user',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ workload, pssVersion }) =>
    !(workload.userNamespace && pssVersion >= 35) || 'the pod runs in a user namespace',
  *check({ workload }) {
    if (workload.podSpec.securityContext?.runAsUser === 0) {
      yield problem(podName(workload), field)
    }
    for (const entry of workload.containers) {
      const { spec: container, role } = entry
      if (container.securityContext?.runAsUser !== 0) continue
      yield problem(containerName({ container, role }), [...containerPath(workload, entry), ...field])
    }
  },
})

function problem(subject: string, at: Path): Problem {
  return {
    at,
    message: `${subject} sets \`runAsUser: 0\``,
    fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
  }
}
