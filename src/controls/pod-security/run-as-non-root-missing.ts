import {
  type Control,
  containerName,
  containerPath,
  defineControl,
  type Path,
  podName,
  type Problem,
} from '#model'

const field = ['securityContext', 'runAsNonRoot']

export const runAsNonRootMissing: Control = defineControl({
  id: 'run-as-non-root-missing',
  title: 'Container is not declared non-root',
  severity: 'low',
  persona: 'strict',
  why: 'With `runAsNonRoot: true` the kubelet refuses to start an image whose user is root, whatever the image becomes later.',
  remediation: 'Set `securityContext.runAsNonRoot: true` on the pod or on the container.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ workload, pssVersion }) =>
    !(workload.userNamespace && pssVersion >= 35) || 'the pod runs in a user namespace',
  *check({ workload }) {
    const ofPod = workload.podSpec.securityContext?.runAsNonRoot ?? undefined
    if (ofPod === false) yield declared(podName(workload), field, false)
    for (const entry of workload.containers) {
      const own = entry.spec.securityContext?.runAsNonRoot ?? undefined
      if (own === true || (own === undefined && ofPod !== undefined)) continue
      const name = containerName({ container: entry.spec, role: entry.role })
      yield declared(name, [...containerPath(workload, entry), ...field], own)
    }
  },
})

function declared(subject: string, path: Path, value: false | undefined): Problem {
  return {
    at: path,
    message:
      value === false
        ? `${subject} sets \`runAsNonRoot: false\``
        : `${subject} does not set \`runAsNonRoot: true\``,
    fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: true }] },
  }
}
