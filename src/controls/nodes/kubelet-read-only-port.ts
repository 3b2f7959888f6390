import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletReadOnlyPort: Control = defineSettingControl({
  id: 'kubelet-read-only-port',
  title: 'Kubelet has a port without authentication',
  severity: 'high',
  why: 'Whoever reaches the port reads the specs of all pods of the node, with the variables in them, and asks for no leave.',
  remediation: 'Set `readOnlyPort: 0`; give metrics collectors a token and port 10250.',
  aliases: [
    'kubescape:C-0175',
    'trivy:KCV-0082',
    'checkov:CKV_K8S_141',
    'kics:kubelet_read_only_port_is_not_set_to_zero',
    'kube-bench:cis-1.12:4.2.4',
    'kube-hunter:KHV043',
    'kube-hunter:KHV046',
    'kube-hunter:KHV052',
    'mondoo:kubelet-read-only-port',
    'prowler:kubelet_disable_read_only_port',
    'stig:V-242387',
  ],
  references: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  field: ['readOnlyPort'],
  absent: 0,
  allow: [0],
  says: (port) => `answers on the read-only port \`${String(port)}\``,
})
