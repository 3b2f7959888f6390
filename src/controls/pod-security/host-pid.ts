import { type Control, defineFieldControl, mayBeRoot } from '#model'

export const hostPid: Control = defineFieldControl({
  id: 'host-pid',
  title: "Pod shares the node's process namespace",
  severity: 'high',
  why: 'The pod sees every process of the node, with arguments and environment, and as root it can signal them and read their files.',
  remediation:
    'Remove `hostPID`; an agent that must see processes needs it and nothing else that is privileged.',
  aliases: [
    'kubescape:C-0038',
    'kubescape:C-0275',
    'trivy:KSV-0010',
    'kube-linter:host-pid',
    'polaris:hostPIDSet',
    'checkov:CKV_K8S_17',
    'kics:shared_host_pid_namespace',
    'kubeaudit:NamespaceHostPIDTrue',
    'kubesec:HostPID',
    'kyverno:disallow-host-namespaces',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'workload',
  field: ['hostPID'],
  absent: 'pass',
  allow: [false],
  safety: 'unsafe',
  grade: ({ workload }) =>
    workload.containers.some(({ spec }) => mayBeRoot(workload, spec)) ? 'high' : 'medium',
  says: () => "shares the node's process namespace",
})
