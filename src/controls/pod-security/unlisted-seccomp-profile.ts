import { type Control, containerName, containerPath, defineControl, podName } from '#model'

const field = ['securityContext', 'seccompProfile', 'localhostProfile']

export const unlistedSeccompProfile: Control = defineControl({
  id: 'unlisted-seccomp-profile',
  title: 'Seccomp profile of the node is not on the list',
  severity: 'low',
  persona: 'strict',
  why: 'A profile that nobody has reviewed may allow every system call.',
  remediation:
    'Use `RuntimeDefault`, or a profile of the parameter `profiles`: paths below the folder of the kubelet, `*` for all of them.',
  aliases: ['gatekeeper:seccomp', 'gatekeeper:seccompv2'],
  references: ['https://kubernetes.io/docs/tutorials/security/seccomp/'],
  on: 'workload',
  params: { profiles: [] as readonly string[] },
  applies: ({ params }) => params.profiles.length > 0 || 'no profiles are configured',
  *check({ workload, params }) {
    const isListed = (profile: string): boolean =>
      params.profiles.some((entry) => ['*', profile].includes(entry.replace(/^localhost\//, '')))
    const ofPod = workload.podSpec.securityContext?.seccompProfile?.localhostProfile
    if (ofPod && !isListed(ofPod))
      yield { at: field, message: `${podName(workload)} uses seccomp profile \`${ofPod}\`` }
    for (const entry of workload.containers) {
      const { spec: container, role } = entry
      const own = container.securityContext?.seccompProfile?.localhostProfile
      if (!own || isListed(own)) continue
      yield {
        at: [...containerPath(workload, entry), ...field],
        message: `${containerName({ container, role })} uses seccomp profile \`${own}\``,
      }
    }
  },
})
