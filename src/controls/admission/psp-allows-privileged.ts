import type { Control } from '#model'
import { switchedOn } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspAllowsPrivileged: Control = definePolicyControl({
  id: 'psp-allows-privileged',
  title: 'PodSecurityPolicy lets pods be privileged',
  severity: 'high',
  why: 'A pod that uses the policy takes its node, and from there the cluster.',
  remediation: 'Set `privileged: false`, and keep another policy for the accounts of node agents.',
  aliases: [
    'kubescape:C-0213',
    'checkov:CKV_K8S_2',
    'kics:psp_set_to_privileged',
    'steampipe:container_privilege_disabled',
  ],
  problem(policy) {
    const at = switchedOn(policy, 'privileged')
    return at && { at, says: 'lets pods be privileged' }
  },
})
