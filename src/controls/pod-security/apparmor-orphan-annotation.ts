import { type Control, defineControl } from '#model'

const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/'

export const apparmorOrphanAnnotation: Control = defineControl({
  id: 'apparmor-orphan-annotation',
  title: 'AppArmor annotation names a container that does not exist',
  severity: 'low',
  persona: 'hygiene',
  why: 'The profile confines nothing, and the API server refuses the pods of such a template.',
  remediation: "Correct the container's name, or use `securityContext.appArmorProfile`.",
  aliases: ['kubeaudit:AppArmorInvalidAnnotation'],
  references: ['https://kubernetes.io/docs/tutorials/security/apparmor/'],
  on: 'workload',
  fix: 'safe',
  *check({ workload }) {
    for (const key in workload.podMetadata.annotations) {
      if (!key.startsWith(annotationPrefix)) continue
      const name = key.slice(annotationPrefix.length)
      if (workload.containers.some(({ spec }) => spec.name === name)) continue
      const at = ['annotations', key]
      yield {
        at,
        from: 'podMetadata',
        message: `an AppArmor annotation names container \`${name}\`, which does not exist`,
        fix: { safety: 'safe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
