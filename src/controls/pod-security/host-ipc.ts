import { type Control, defineFieldControl } from '#model'

export const hostIpc: Control = defineFieldControl({
  id: 'host-ipc',
  title: "Pod shares the node's IPC namespace",
  severity: 'medium',
  why: "The pod can read and write shared memory and message queues of the node's processes and of other pods that share it.",
  remediation: 'Remove `hostIPC`; containers of one pod share an IPC namespace without it.',
  aliases: [
    'kubescape:C-0038',
    'kubescape:C-0276',
    'trivy:KSV-0008',
    'kube-linter:host-ipc',
    'polaris:hostIPCSet',
    'checkov:CKV_K8S_18',
    'kics:shared_host_ipc_namespace',
    'kubeaudit:NamespaceHostIPCTrue',
    'kubesec:HostIPC',
    'kyverno:disallow-host-namespaces',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'workload',
  field: ['hostIPC'],
  absent: 'pass',
  allow: [false],
  safety: 'unsafe',
  says: () => "shares the node's IPC namespace",
})
