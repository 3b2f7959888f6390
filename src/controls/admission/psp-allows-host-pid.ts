import type { Control } from '#model'
import { switchedOn } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspAllowsHostPid: Control = definePolicyControl({
  id: 'psp-allows-host-pid',
  title: 'PodSecurityPolicy lets pods see the processes of the node',
  severity: 'high',
  why: 'A pod that uses the policy reads the environment of every process of its node, and signals those of its user.',
  remediation: 'Set `hostPID: false`.',
  aliases: ['kubescape:C-0214', 'checkov:CKV_K8S_1', 'kics:psp_allows_sharing_host_pid'],
  problem(policy) {
    const at = switchedOn(policy, 'hostPID')
    return at && { at, says: 'lets pods share the processes of the node' }
  },
})
