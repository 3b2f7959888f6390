import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const kubeletServiceWrongOwner: Control = defineOwnerControl({
  id: 'kubelet-service-wrong-owner',
  title: 'Unit file of the kubelet belongs to another user than root',
  severity: 'high',
  why: 'systemd starts what the file says as root, so its owner is root on the node.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: [
    'kubescape:C-0163',
    'trivy:KCV-0070',
    'kube-bench:cis-1.12:4.1.2',
    'prowler:kubelet_service_file_ownership_root',
  ],
  references: ['https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/kubelet-integration/'],
  paths: nodePaths.kubeletServices,
})
