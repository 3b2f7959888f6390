import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const kubeletKubeconfigWrongOwner: Control = defineOwnerControl({
  id: 'kubelet-kubeconfig-wrong-owner',
  title: 'Kubeconfig of the kubelet belongs to another user than root',
  severity: 'high',
  why: 'The owner of the file can read the credentials of the node, and send its kubelet to another API server.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: [
    'kubescape:C-0167',
    'trivy:KCV-0074',
    'kube-bench:cis-1.12:4.1.6',
    'prowler:kubelet_conf_file_ownership',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/'],
  paths: [...nodePaths.kubeletKubeconfigs, ...nodePaths.managedKubeletKubeconfigs],
})
