import type { Control } from '#model'
import { switchedOn } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspAllowsHostNetwork: Control = definePolicyControl({
  id: 'psp-allows-host-network',
  title: 'PodSecurityPolicy lets pods use the network of the node',
  severity: 'high',
  why: 'A pod that uses the policy reaches what listens on the node alone, and no NetworkPolicy holds it.',
  remediation: 'Set `hostNetwork: false`.',
  aliases: ['kubescape:C-0216', 'checkov:CKV_K8S_4', 'kics:psp_containers_share_host_network_namespace'],
  problem(policy) {
    const at = switchedOn(policy, 'hostNetwork')
    return at && { at, says: 'lets pods use the network of the node' }
  },
})
