import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const kubeProxyKubeconfigTooOpen: Control = defineModeControl({
  id: 'kube-proxy-kubeconfig-too-open',
  title: 'Kubeconfig of kube-proxy is open to other users of the node',
  severity: 'medium',
  why: 'Whoever reads the file may list every Service and node, whoever writes it sends traffic where they like.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: ['kubescape:C-0164', 'trivy:KCV-0071', 'kube-bench:cis-1.12:4.1.3', 'stig:V-242447'],
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/'],
  files: [{ paths: nodePaths.kubeProxyKubeconfigs, mode: 0o600 }],
})
