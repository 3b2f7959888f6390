import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse } from '../control-plane/values.ts'

export const apiServerProfiling: Control = defineFlagControl({
  id: 'api-server-profiling',
  title: 'API server serves its profile',
  severity: 'low',
  persona: 'strict',
  why: 'A profile tells how the program works inside, and taking one costs it time.',
  remediation: 'Set `--profiling=false`.',
  aliases: [
    'kubescape:C-0129',
    'trivy:KCV-0018',
    'checkov:CKV_K8S_90',
    'kics:profiling_not_set_to_false',
    'kube-bench:cis-1.12:1.2.15',
    'mondoo:api-server-profiling-disabled',
    'prowler:apiserver_disable_profiling',
  ],
  component: 'api-server',
  flags: ['profiling'],
  absent: 'fail',
  accepts: isFalse,
})
