import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const kubeletKubeconfigTooOpen: Control = defineModeControl({
  id: 'kubelet-kubeconfig-too-open',
  title: 'Kubeconfig of the kubelet is open to other users of the node',
  severity: 'high',
  why: 'Whoever reads a key or token in the file is the node, with the Secrets of all its pods.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: [
    'kubescape:C-0166',
    'kubescape:C-0238',
    'trivy:KCV-0073',
    'kube-bench:cis-1.12:4.1.5',
    'mondoo:secure-kubelet-config',
    'prowler:kubelet_conf_file_permissions',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/'],
  files: [
    { paths: nodePaths.kubeletKubeconfigs, mode: 0o600 },
    { paths: nodePaths.managedKubeletKubeconfigs, mode: 0o644 },
  ],
})
