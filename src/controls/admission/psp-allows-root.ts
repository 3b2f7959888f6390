import type { Control } from '#model'
import { rootUser } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspAllowsRoot: Control = definePolicyControl({
  id: 'psp-allows-root',
  title: 'PodSecurityPolicy lets containers run as root',
  severity: 'medium',
  why: 'Root of a container that breaks out is root of its node.',
  remediation: 'Set `runAsUser.rule: MustRunAsNonRoot`.',
  aliases: ['kubescape:C-0218', 'checkov:CKV_K8S_6', 'kics:root_containers_admitted'],
  problem(policy) {
    const at = rootUser(policy)
    return at && { at, says: 'lets containers run as root' }
  },
})
