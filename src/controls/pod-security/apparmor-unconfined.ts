import {
  type Control,
  containerName,
  containerPath,
  defineControl,
  type Path,
  podName,
  type Problem,
} from '#model'

const field = ['securityContext', 'appArmorProfile']
const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/'
const allowedTypes: ReadonlySet<string> = new Set(['RuntimeDefault', 'Localhost'])

export const apparmorUnconfined: Control = defineControl({
  id: 'apparmor-unconfined',
  title: 'AppArmor confinement is turned off',
  severity: 'medium',
  why: "Where the node has AppArmor, the runtime's profile keeps a container from mounting and from writing to `/proc` and `/sys`.",
  remediation: 'Remove the profile, or use `RuntimeDefault` or a `Localhost` profile.',
  aliases: [
    'trivy:KSV-0002',
    'kubeaudit:AppArmorDisabled',
    'kubeaudit:AppArmorBadValue',
    'kubesec:ApparmorUnconfined',
    'kyverno:restrict-apparmor-profiles',
  ],
  references: ['https://kubernetes.io/docs/tutorials/security/apparmor/'],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload }) {
    const { podSpec, podMetadata, containers } = workload
    const ofPod = podSpec.securityContext?.appArmorProfile
    if (ofPod && !allowedTypes.has(ofPod.type ?? '')) yield forbidden(podName(workload), ofPod.type, field)
    for (const entry of containers) {
      const profile = entry.spec.securityContext?.appArmorProfile
      if (!profile || allowedTypes.has(profile.type ?? '')) continue
      const name = containerName({ container: entry.spec, role: entry.role })
      yield forbidden(name, profile.type, [...containerPath(workload, entry), ...field])
    }
    if (podMetadata.annotations) yield* forbiddenAnnotations(podMetadata.annotations)
  },
})

function forbidden(subject: string, type: string | undefined, at: Path): Problem {
  const path = [...at, 'type']
  return {
    at: path,
    message: `${subject} sets AppArmor profile type \`${type ?? ''}\``,
    fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 'RuntimeDefault' }] },
  }
}

function* forbiddenAnnotations(annotations: Readonly<Record<string, string>>): Generator<Problem> {
  for (const [key, value] of Object.entries(annotations)) {
    if (!key.startsWith(annotationPrefix) || isAllowed(value)) continue
    const container = key.slice(annotationPrefix.length)
    const path = ['annotations', key]
    yield {
      at: path,
      from: 'podMetadata',
      message: `an annotation sets AppArmor profile \`${value}\` for container \`${container}\``,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 'runtime/default' }] },
    }
  }
}

function isAllowed(profile: string | null): boolean {
  return !profile || profile === 'runtime/default' || profile.startsWith('localhost/')
}
