import {
  type Control,
  containerName,
  containerPath,
  defineControl,
  type Path,
  podName,
  type Problem,
} from '#model'
import type { SeccompProfile } from '#schema'

const field = ['securityContext', 'seccompProfile']

export const noSeccompProfile: Control = defineControl({
  id: 'no-seccomp-profile',
  title: 'Container runs without a seccomp profile',
  severity: 'medium',
  family: 'container-hardening',
  why: 'Without a seccomp profile a process may use every system call, those of most kernel exploits included.',
  remediation: 'Set `securityContext.seccompProfile.type: RuntimeDefault` on the pod or on the container.',
  aliases: [
    'kubescape:C-0210',
    'trivy:KSV-0030',
    'checkov:CKV_K8S_31',
    'kics:seccomp_profile_is_not_configured',
    'kube-score:container-seccomp-profile',
    'kubeaudit:SeccompProfileMissing',
    'kubesec:SeccompAny',
    'kyverno:restrict-seccomp-strict',
    'kyverno:podsecurity-subrule-restricted-seccomp',
  ],
  references: ['https://kubernetes.io/docs/tutorials/security/seccomp/'],
  on: 'workload',
  fix: 'unsafe',
  params: { types: ['RuntimeDefault', 'Localhost'] as readonly string[] },
  applies: ({ workload, pssVersion }) =>
    !(workload.windows && pssVersion >= 25) || 'the pod runs on Windows, which has no seccomp',
  *check({ workload, params }) {
    const isAllowed = (type: string | undefined): boolean => params.types.includes(type ?? '')
    const ofPod = workload.podSpec.securityContext?.seccompProfile
    if (ofPod && !isAllowed(ofPod.type)) yield otherType(podName(workload), ofPod, field)
    for (const entry of workload.containers) {
      const { spec: container, role } = entry
      const profile = container.securityContext?.seccompProfile
      if (profile ? isAllowed(profile.type) : ofPod) continue
      const at = [...containerPath(workload, entry), ...field]
      const name = containerName({ container, role })
      yield profile ? otherType(name, profile, at) : missing(name, at)
    }
  },
})

function otherType(subject: string, { type, localhostProfile }: SeccompProfile, at: Path): Problem {
  const path = [...at, 'type']
  return {
    at: path,
    message: `${subject} sets seccomp profile type \`${type ?? ''}\``,
    fix: {
      safety: 'unsafe',
      operations: [
        { op: 'set', path, value: 'RuntimeDefault' },
        ...(localhostProfile === undefined
          ? []
          : [{ op: 'remove', path: [...at, 'localhostProfile'] } as const]),
      ],
    },
  }
}

function missing(subject: string, at: Path): Problem {
  const operation = { op: 'set', path: [...at, 'type'], value: 'RuntimeDefault' } as const
  return {
    at,
    message: `${subject} has no seccomp profile, nor has its pod`,
    fix: { safety: 'unsafe', operations: [operation] },
  }
}
