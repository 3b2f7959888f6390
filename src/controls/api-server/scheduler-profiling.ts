import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse } from '../control-plane/values.ts'

export const schedulerProfiling: Control = defineFlagControl({
  id: 'scheduler-profiling',
  title: 'Scheduler serves its profile',
  severity: 'low',
  persona: 'strict',
  why: 'A profile tells how the program works inside, and taking one costs it time.',
  remediation: 'Set `--profiling=false`, or `enableProfiling: false` in the configuration.',
  aliases: [
    'kubescape:C-0151',
    'trivy:KCV-0040',
    'checkov:CKV_K8S_114',
    'kics:profiling_not_set_to_false',
    'kube-bench:cis-1.12:1.4.1',
    'prowler:scheduler_profiling',
  ],
  component: 'scheduler',
  flags: ['profiling'],
  absent: 'fail',
  overriddenBy: 'config',
  accepts: isFalse,
})
