import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const kubeProxyKubeconfigWrongOwner: Control = defineOwnerControl({
  id: 'kube-proxy-kubeconfig-wrong-owner',
  title: 'Kubeconfig of kube-proxy belongs to another user than root',
  severity: 'medium',
  why: 'The owner of the file can read its credentials, and send the traffic of Services where they like.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kubescape:C-0165', 'trivy:KCV-0072', 'kube-bench:cis-1.12:4.1.4', 'stig:V-242448'],
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/'],
  paths: nodePaths.kubeProxyKubeconfigs,
})
