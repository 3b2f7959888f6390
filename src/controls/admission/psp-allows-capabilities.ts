import type { Control } from '#model'
import { addedCapabilities } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspAllowsCapabilities: Control = definePolicyControl({
  id: 'psp-allows-capabilities',
  title: 'PodSecurityPolicy lets pods add capabilities',
  severity: 'medium',
  why: 'With some of them, such as `SYS_ADMIN` or `NET_ADMIN`, a pod takes its node or its network.',
  remediation:
    'Leave `allowedCapabilities` and `defaultAddCapabilities` out, or list `NET_BIND_SERVICE` alone.',
  aliases: ['kubescape:C-0219', 'checkov:CKV_K8S_24', 'kics:psp_with_added_capabilities'],
  problem: addedCapabilities,
})
