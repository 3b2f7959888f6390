import { type Control, containerName, defineControl } from '#model'

const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/'
const field = ['securityContext', 'appArmorProfile']

export const apparmorMissing: Control = defineControl({
  id: 'apparmor-missing',
  title: 'Container names no AppArmor profile',
  severity: 'low',
  persona: 'strict',
  why: 'The runtime applies its own profile only on nodes that have AppArmor; naming one keeps the pod off the others.',
  remediation:
    'Set `securityContext.appArmorProfile.type: RuntimeDefault` on the pod or on the container; the parameter `unconfined` says whether `Unconfined` counts as a name.',
  aliases: ['kics:missing_app_armor_config', 'kubeaudit:AppArmorAnnotationMissing', 'kubesec:ApparmorAny'],
  references: ['https://kubernetes.io/docs/tutorials/security/apparmor/'],
  on: 'container',
  fix: 'unsafe',
  params: { unconfined: true },
  applies: ({ workload }) => !workload.windows || 'the pod runs on Windows, which has no AppArmor',
  *check(context) {
    const { container, workload, params } = context
    const profile =
      container.securityContext?.appArmorProfile?.type ??
      workload.podSpec.securityContext?.appArmorProfile?.type ??
      workload.podMetadata.annotations?.[`${annotationPrefix}${container.name ?? ''}`]
    if (profile && (params.unconfined || profile.toLowerCase() !== 'unconfined')) return
    yield {
      at: field,
      message: `${containerName(context)} names no AppArmor profile`,
      fix: {
        safety: 'unsafe',
        operations: [{ op: 'set', path: [...field, 'type'], value: 'RuntimeDefault' }],
      },
    }
  },
})
