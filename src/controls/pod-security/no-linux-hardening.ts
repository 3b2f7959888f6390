import { type AnyContainer, type Control, containerName, defineControl, type Workload } from '#model'

const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/'

export const noLinuxHardening: Control = defineControl({
  id: 'no-linux-hardening',
  title: 'Nothing narrows what the container may ask of the kernel',
  severity: 'medium',
  persona: 'strict',
  why: 'With neither seccomp nor AppArmor nor SELinux nor a dropped capability, a flaw of the kernel is one system call away.',
  remediation: 'Start with `seccompProfile.type: RuntimeDefault` and `capabilities.drop: [ALL]`.',
  aliases: ['kubescape:C-0055', 'polaris:linuxHardening'],
  references: ['https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/'],
  on: 'container',
  applies: ({ workload }) => !workload.windows || 'the pod runs on Windows',
  *check(context) {
    if (isHardened(context.workload, context.container)) return
    yield {
      at: ['securityContext'],
      message: `${containerName(context)} has no seccomp, AppArmor or SELinux setting and drops no capability`,
    }
  },
})

function isHardened({ podSpec, podMetadata }: Workload, container: AnyContainer): boolean {
  const { capabilities, seccompProfile, appArmorProfile, seLinuxOptions } = {
    ...podSpec.securityContext,
    ...container.securityContext,
  }
  return (
    (capabilities?.drop ?? []).length > 0 ||
    isConfined(seccompProfile?.type) ||
    isConfined(appArmorProfile?.type) ||
    (seLinuxOptions !== undefined && seLinuxOptions !== null) ||
    isConfined(podMetadata.annotations?.[`${annotationPrefix}${container.name ?? ''}`])
  )
}

function isConfined(profile: string | undefined): boolean {
  return profile !== undefined && profile.toLowerCase() !== 'unconfined'
}
