import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const kubeletServiceTooOpen: Control = defineModeControl({
  id: 'kubelet-service-too-open',
  title: 'Unit file of the kubelet is open to other users of the node',
  severity: 'low',
  why: 'systemd starts what the file says as root: whoever writes it takes the node, whoever reads it knows the flags of the kubelet.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: [
    'kubescape:C-0162',
    'trivy:KCV-0069',
    'kube-bench:cis-1.12:4.1.1',
    'prowler:kubelet_service_file_permissions',
  ],
  references: ['https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/kubelet-integration/'],
  files: [{ paths: nodePaths.kubeletServices, mode: 0o600 }],
})
