import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isLoopback } from '../control-plane/values.ts'

export const controllerManagerExposed: Control = defineFlagControl({
  id: 'controller-manager-exposed',
  title: 'Controller manager listens on every address of its node',
  severity: 'low',
  persona: 'strict',
  why: 'Its health and metrics are for the node itself: every other caller is one more who may find a hole.',
  remediation: 'Set `--bind-address=127.0.0.1`, unless something on another node collects its metrics.',
  aliases: [
    'kubescape:C-0150',
    'trivy:KCV-0039',
    'checkov:CKV_K8S_113',
    'kics:bind_address_not_properly_set',
    'kube-bench:cis-1.12:1.3.7',
    'prowler:controllermanager_bind_address',
    'stig:V-242385',
    'stig:V-242412',
  ],
  component: 'controller-manager',
  flags: ['bind-address'],
  absent: 'fail',
  accepts: isLoopback,
})
