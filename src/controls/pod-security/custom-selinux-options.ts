import { type Control, containerName, containerPath, defineControl, podName, type Problem } from '#model'
import type { SELinuxOptions } from '#schema'

const field = ['securityContext', 'seLinuxOptions']

/** The types that Pod Security allows, with the policy version that began to. */
const allowedTypes: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['container_t', 0],
  ['container_init_t', 0],
  ['container_kvm_t', 0],
  ['container_engine_t', 31],
])

export const customSelinuxOptions: Control = defineControl({
  id: 'custom-selinux-options',
  title: 'SELinux type, user or role is set by hand',
  severity: 'medium',
  why: 'A type outside the container ones, or another user or role, can take a container out of SELinux confinement.',
  remediation: 'Remove `user` and `role`, and use `container_t` or one of the other container types.',
  aliases: ['trivy:KSV-0025', 'kyverno:disallow-selinux'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload, pssVersion }) {
    const ofPod = workload.podSpec.securityContext?.seLinuxOptions
    if (ofPod) yield* problems(podName(workload), ofPod, field, pssVersion)
    for (const entry of workload.containers) {
      const options = entry.spec.securityContext?.seLinuxOptions
      if (!options) continue
      const name = containerName({ container: entry.spec, role: entry.role })
      yield* problems(name, options, [...containerPath(workload, entry), ...field], pssVersion)
    }
  },
})

function* problems(
  subject: string,
  options: SELinuxOptions,
  at: Problem['at'],
  pssVersion: number,
): Generator<Problem> {
  for (const key of ['type', 'user', 'role'] as const) {
    const value = options[key] ?? ''
    if (value === '' || (key === 'type' && (allowedTypes.get(value) ?? Infinity) <= pssVersion)) continue
    const path = [...at, key]
    yield {
      at: path,
      message: `${subject} sets SELinux ${key} \`${value}\``,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path }] },
    }
  }
}
