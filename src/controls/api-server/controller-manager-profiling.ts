import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse } from '../control-plane/values.ts'

export const controllerManagerProfiling: Control = defineFlagControl({
  id: 'controller-manager-profiling',
  title: 'Controller manager serves its profile',
  severity: 'low',
  persona: 'strict',
  why: 'A profile tells how the program works inside, and taking one costs it time.',
  remediation: 'Set `--profiling=false`.',
  aliases: [
    'kubescape:C-0145',
    'trivy:KCV-0034',
    'checkov:CKV_K8S_107',
    'kics:profiling_not_set_to_false',
    'kube-bench:cis-1.12:1.3.2',
    'prowler:controllermanager_disable_profiling',
    'stig:V-242409',
  ],
  component: 'controller-manager',
  flags: ['profiling'],
  absent: 'fail',
  accepts: isFalse,
})
