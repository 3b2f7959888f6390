import {
  type Control,
  containerName,
  containerPath,
  defineControl,
  type Path,
  podName,
  type Problem,
  type Workload,
} from '#model'

const field = ['securityContext', 'seccompProfile', 'type']
const podAnnotation = 'seccomp.security.alpha.kubernetes.io/pod'
const containerAnnotation = 'container.seccomp.security.alpha.kubernetes.io/'

export const seccompUnconfined: Control = defineControl({
  id: 'seccomp-unconfined',
  title: 'Seccomp filtering is turned off',
  severity: 'medium',
  persona: 'strict',
  why: 'Without a seccomp profile a process may use every system call, those of most kernel exploits included.',
  remediation: 'Use the profile type `RuntimeDefault` or `Localhost`.',
  aliases: [
    'trivy:KSV-0104',
    'kubeaudit:SeccompDisabledContainer',
    'kubeaudit:SeccompDisabledPod',
    'kubesec:SeccompUnconfined',
    'kyverno:restrict-seccomp',
  ],
  references: ['https://kubernetes.io/docs/tutorials/security/seccomp/'],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload, pssVersion }) {
    yield* pssVersion < 19 ? annotationProblems(workload) : fieldProblems(workload)
  },
})

function* fieldProblems(workload: Workload): Generator<Problem> {
  const ofPod = workload.podSpec.securityContext?.seccompProfile
  if (ofPod && !isAllowedType(ofPod.type)) yield unconfined(podName(workload), ofPod.type, field)
  for (const entry of workload.containers) {
    const profile = entry.spec.securityContext?.seccompProfile
    if (!profile || isAllowedType(profile.type)) continue
    const name = containerName({ container: entry.spec, role: entry.role })
    yield unconfined(name, profile.type, [...containerPath(workload, entry), ...field])
  }
}

function unconfined(subject: string, type: string | undefined, path: Path): Problem {
  return {
    at: path,
    message: `${subject} sets seccomp profile type \`${type ?? ''}\``,
    fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 'RuntimeDefault' }] },
  }
}

/** Until policy 1.18 the alpha annotations counted, and the fields did not. */
function* annotationProblems({ podMetadata, containers }: Workload): Generator<Problem> {
  if (!podMetadata.annotations) return
  const keys = [podAnnotation, ...containers.map(({ spec }) => `${containerAnnotation}${spec.name ?? ''}`)]
  for (const key of keys) {
    const value = podMetadata.annotations[key]
    if (value === undefined || isAllowedAnnotation(value ?? '')) continue
    yield {
      at: ['annotations', key],
      from: 'podMetadata',
      message: `an annotation sets seccomp profile \`${value}\``,
    }
  }
}

function isAllowedType(type: string | undefined): boolean {
  return type === 'RuntimeDefault' || type === 'Localhost'
}

function isAllowedAnnotation(profile: string): boolean {
  return profile === 'runtime/default' || profile === 'docker/default' || profile.startsWith('localhost/')
}
