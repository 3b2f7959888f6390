import type { Control } from '#model'
import { seccompMissing } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspWithoutSeccomp: Control = definePolicyControl({
  id: 'psp-without-seccomp',
  title: 'PodSecurityPolicy gives pods no seccomp profile',
  severity: 'medium',
  why: 'A pod that names no profile calls the whole kernel, where a profile would refuse what containers do not need.',
  remediation:
    'Set the annotation `seccomp.security.alpha.kubernetes.io/defaultProfileName: runtime/default`.',
  aliases: ['checkov:CKV_K8S_32'],
  problem(policy) {
    const at = seccompMissing(policy)
    return at && { at, says: 'gives pods no seccomp profile' }
  },
})
