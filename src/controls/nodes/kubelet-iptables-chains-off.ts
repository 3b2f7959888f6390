import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletIptablesChainsOff: Control = defineSettingControl({
  id: 'kubelet-iptables-chains-off',
  title: 'Kubelet does not keep its packet filter chains',
  severity: 'low',
  why: 'Without the chains the node may answer packets that were marked to be dropped, and drift from what kube-proxy expects.',
  remediation: 'Remove `makeIPTablesUtilChains: false`.',
  aliases: [
    'kubescape:C-0178',
    'trivy:KCV-0084',
    'checkov:CKV_K8S_145',
    'kics:kubelet_not_managing_ip_tables',
    'kube-bench:cis-1.12:4.2.6',
    'mondoo:kubelet-iptables-util-chains',
    'prowler:kubelet_manage_iptables',
  ],
  references: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  field: ['makeIPTablesUtilChains'],
  absent: true,
  allow: [true],
  says: 'does not keep its packet filter chains',
})
