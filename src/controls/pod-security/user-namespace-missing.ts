import { type Control, defineControl, podName, type Workload } from '#model'

export const userNamespaceMissing: Control = defineControl({
  id: 'user-namespace-missing',
  title: "Pod runs in the node's user namespace",
  severity: 'low',
  persona: 'strict',
  why: 'In a user namespace of its own, root of the container is nobody on the node, which defuses most ways out.',
  remediation: 'Set `hostUsers: false` where nodes and volumes support it.',
  aliases: ['kubesec:HostUsers'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ workload, kubernetesVersion }) => {
    if (kubernetesVersion < 33) return 'user namespaces are on by default since Kubernetes 1.33'
    if (workload.windows) return 'the pod runs on Windows'
    return !sharesWithNode(workload) || 'a pod that shares a namespace of the node cannot have one'
  },
  *check({ workload }) {
    if (workload.userNamespace) return
    yield {
      at: ['hostUsers'],
      message: `${podName(workload)} has no user namespace of its own`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: ['hostUsers'], value: false }] },
    }
  },
})

function sharesWithNode({ podSpec }: Workload): boolean {
  return podSpec.hostNetwork === true || podSpec.hostPID === true || podSpec.hostIPC === true
}
