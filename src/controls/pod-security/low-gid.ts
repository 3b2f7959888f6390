import { type Control, containerName, defineControl } from '#model'

export const lowGid: Control = defineControl({
  id: 'low-gid',
  title: 'Container runs with a low GID',
  severity: 'low',
  persona: 'strict',
  why: 'A low GID is likely that of a group of the node, whose files the container may then touch once it is out or mounts them.',
  remediation:
    'Set `securityContext.runAsGroup` to a number of at least 10000 that no group of the node has.',
  aliases: ['trivy:KSV-0021', 'kube-score:container-security-context-user-group-id', 'kubesec:RunAsGroup'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'container',
  params: { minimum: 10_000 },
  applies: ({ workload }) => {
    if (workload.windows) return 'the pod runs on Windows'
    return !workload.userNamespace || 'the pod runs in a user namespace'
  },
  *check(context) {
    const { container, workload, params } = context
    const own = container.securityContext?.runAsGroup ?? undefined
    const id = own ?? workload.podSpec.securityContext?.runAsGroup ?? undefined
    if (id !== undefined && id >= params.minimum) return
    const says = id === undefined ? 'sets no `runAsGroup`' : `runs with GID ${id}`
    yield {
      at: ['securityContext', 'runAsGroup'],
      message: `${containerName(context)} ${says}; at least ${params.minimum} is wanted`,
    }
  },
})
