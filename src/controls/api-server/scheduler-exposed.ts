import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isLoopback } from '../control-plane/values.ts'

export const schedulerExposed: Control = defineFlagControl({
  id: 'scheduler-exposed',
  title: 'Scheduler listens on every address of its node',
  severity: 'low',
  persona: 'strict',
  why: 'Its health and metrics are for the node itself: every other caller is one more who may find a hole.',
  remediation: 'Set `--bind-address=127.0.0.1`, unless something on another node collects its metrics.',
  aliases: [
    'kubescape:C-0152',
    'trivy:KCV-0041',
    'checkov:CKV_K8S_115',
    'kics:bind_address_not_properly_set',
    'kube-bench:cis-1.12:1.4.2',
    'prowler:scheduler_bind_address',
    'stig:V-242384',
    'stig:V-242411',
  ],
  component: 'scheduler',
  flags: ['bind-address'],
  absent: 'fail',
  accepts: isLoopback,
})
