import { type AnyContainer, type Control, defineFieldControl, type Workload } from '#model'

export const hostNetwork: Control = defineFieldControl({
  id: 'host-network',
  title: "Pod uses the node's network",
  severity: 'medium',
  why: "The pod reaches services that listen on the node's loopback, can watch the node's traffic, and no NetworkPolicy applies to it.",
  remediation:
    'Remove `hostNetwork` and expose the port by a Service; where a node agent needs it, give it no further privilege.',
  aliases: [
    'kubescape:C-0041',
    'trivy:KSV-0009',
    'kube-linter:host-network',
    'polaris:hostNetworkSet',
    'checkov:CKV_K8S_19',
    'kics:shared_host_network_namespace',
    'kubeaudit:NamespaceHostNetworkTrue',
    'kubesec:HostNetwork',
    'kyverno:disallow-host-namespaces',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'workload',
  field: ['hostNetwork'],
  absent: 'pass',
  allow: [false],
  safety: 'unsafe',
  fixable: ({ workload }) => !runsOnWindowsNode(workload),
  says: () => "uses the node's network",
})

/** HostProcess pods must use the node's network. */
function runsOnWindowsNode({ podSpec, containers }: Workload): boolean {
  const isHostProcess = ({ securityContext }: Pick<AnyContainer, 'securityContext'>): boolean =>
    securityContext?.windowsOptions?.hostProcess === true
  return isHostProcess(podSpec) || containers.some(({ spec }) => isHostProcess(spec))
}
