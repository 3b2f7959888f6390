import type { Control } from '#model'
import { switchedOn } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspAllowsHostIpc: Control = definePolicyControl({
  id: 'psp-allows-host-ipc',
  title: 'PodSecurityPolicy lets pods share the memory of the node',
  severity: 'high',
  why: 'A pod that uses the policy reads and changes the shared memory of the processes of its node.',
  remediation: 'Set `hostIPC: false`.',
  aliases: ['kubescape:C-0215', 'checkov:CKV_K8S_3'],
  problem(policy) {
    const at = switchedOn(policy, 'hostIPC')
    return at && { at, says: 'lets pods share the IPC namespace of the node' }
  },
})
