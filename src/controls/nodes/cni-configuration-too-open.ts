import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const cniConfigurationTooOpen: Control = defineModeControl({
  id: 'cni-configuration-too-open',
  title: 'Configuration of the pod network is open to other users of the node',
  severity: 'medium',
  why: 'The files name programs that the runtime starts as root for every pod, and often lie beside a token of the network plug-in.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: ['kubescape:C-0100', 'trivy:KCV-0056', 'kube-bench:cis-1.12:1.1.9'],
  references: ['https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.cniConfigurations, mode: 0o600 }],
})
