import type { Control } from '#model'
import { escalation } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspAllowsPrivilegeEscalation: Control = definePolicyControl({
  id: 'psp-allows-privilege-escalation',
  title: 'PodSecurityPolicy lets processes gain privileges',
  severity: 'medium',
  why: 'A program with setuid or file capabilities makes a process of the pod root, unless the pod itself forbids it.',
  remediation: 'Set `allowPrivilegeEscalation: false`.',
  aliases: ['kubescape:C-0217', 'checkov:CKV_K8S_5', 'kics:psp_allows_privilege_escalation'],
  problem(policy) {
    const at = escalation(policy)
    return at && { at, says: 'lets processes gain privileges' }
  },
})
