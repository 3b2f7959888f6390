import type { Control } from '#model'
import { drops } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspKeepsCapabilities: Control = definePolicyControl({
  id: 'psp-keeps-capabilities',
  title: 'PodSecurityPolicy leaves pods the default capabilities',
  severity: 'low',
  why: 'The fourteen that a runtime gives help whoever breaks out of a container, and few programs need one.',
  remediation: 'Set `requiredDropCapabilities: [ALL]`.',
  aliases: [
    'kubescape:C-0220',
    'checkov:CKV_K8S_36',
    'kics:not_limited_capabilities_for_pod_security_policy',
  ],
  problem: (policy) =>
    drops(policy)
      ? undefined
      : { at: ['spec', 'requiredDropCapabilities'], says: 'does not make pods drop all capabilities' },
})
