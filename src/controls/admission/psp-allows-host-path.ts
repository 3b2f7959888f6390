import type { Control } from '#model'
import { hostPaths } from './pod-security-policy/allowances.ts'
import { definePolicyControl } from './pod-security-policy/policy-control.ts'

export const pspAllowsHostPath: Control = definePolicyControl({
  id: 'psp-allows-host-path',
  title: 'PodSecurityPolicy lets pods write to the node',
  severity: 'high',
  why: "A pod that uses the policy mounts the files of its node, credentials and the runtime's socket among them, and changes them.",
  remediation:
    'Take `hostPath` out of `volumes`, or list what is needed in `allowedHostPaths` with `readOnly: true`.',
  aliases: ['kics:psp_with_unrestricted_access_to_host_path', 'steampipe:allowed_host_path'],
  problem: hostPaths,
})
