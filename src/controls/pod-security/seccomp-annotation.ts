import { type Control, defineControl } from '#model'

const prefixes = ['seccomp.security.alpha.kubernetes.io/', 'container.seccomp.security.alpha.kubernetes.io/']

export const seccompAnnotation: Control = defineControl({
  id: 'seccomp-annotation',
  title: 'Seccomp profile set by an annotation that has no effect',
  severity: 'low',
  persona: 'hygiene',
  why: 'Kubernetes 1.27 stopped reading the annotation, so the profile that it names is not in force.',
  remediation: 'Set `securityContext.seccompProfile` and remove the annotation.',
  aliases: ['kubeaudit:SeccompDeprecatedAnnotations'],
  references: ['https://kubernetes.io/docs/tutorials/security/seccomp/'],
  on: 'workload',
  fix: 'safe',
  applies: ({ kubernetesVersion }) => kubernetesVersion >= 27 || 'Kubernetes read the annotation before 1.27',
  *check({ workload }) {
    for (const key in workload.podMetadata.annotations) {
      if (!prefixes.some((prefix) => key.startsWith(prefix))) continue
      const at = ['annotations', key]
      yield {
        at,
        from: 'podMetadata',
        message: `annotation \`${key}\` has no effect since Kubernetes 1.27`,
        fix: { safety: 'safe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
