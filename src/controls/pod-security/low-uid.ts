import { type Control, containerName, defineControl } from '#model'

export const lowUid: Control = defineControl({
  id: 'low-uid',
  title: 'Container runs with a low UID',
  severity: 'low',
  persona: 'strict',
  why: 'A low UID is likely that of a user of the node, whose files the container may then touch once it is out or mounts them.',
  remediation: 'Set `securityContext.runAsUser` to a number of at least 10000 that no user of the node has.',
  aliases: [
    'trivy:KSV-0020',
    'checkov:CKV_K8S_40',
    'kics:containers_run_with_low_uid',
    'kube-score:container-security-context-user-group-id',
    'kubesec:RunAsUser',
  ],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'container',
  params: { minimum: 10_000 },
  applies: ({ workload }) => {
    if (workload.windows) return 'the pod runs on Windows'
    return !workload.userNamespace || 'the pod runs in a user namespace'
  },
  *check(context) {
    const { container, workload, params } = context
    const own = container.securityContext?.runAsUser ?? undefined
    const id = own ?? workload.podSpec.securityContext?.runAsUser ?? undefined
    if (id !== undefined && id >= params.minimum) return
    const says = id === undefined ? 'sets no `runAsUser`' : `runs with UID ${id}`
    yield {
      at: ['securityContext', 'runAsUser'],
      message: `${containerName(context)} ${says}; at least ${params.minimum} is wanted`,
    }
  },
})
