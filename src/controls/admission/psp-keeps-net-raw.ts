import type { Control } from '#model'
import { drops } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspKeepsNetRaw: Control = definePolicyControl({
  id: 'psp-keeps-net-raw',
  title: 'PodSecurityPolicy leaves pods NET_RAW',
  severity: 'medium',
  why: 'A pod forges packets of others on its network, which answers to names and addresses are taken over with.',
  remediation: 'Add `ALL`, or at least `NET_RAW`, to `requiredDropCapabilities`.',
  aliases: ['checkov:CKV_K8S_7', 'kics:net_raw_capabilities_disabled_for_psp'],
  problem: (policy) =>
    drops(policy, 'NET_RAW')
      ? undefined
      : { at: ['spec', 'requiredDropCapabilities'], says: 'does not make pods drop `NET_RAW`' },
})
