import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const terminatedPodsKept: Control = defineFlagControl({
  id: 'terminated-pods-kept',
  title: 'Terminated pods are not removed',
  severity: 'low',
  persona: 'reliability',
  why: 'They fill etcd until the cluster is slow or stops.',
  remediation: 'Set `--terminated-pod-gc-threshold` to a number above 0; 12500 is the default.',
  aliases: [
    'kubescape:C-0144',
    'trivy:KCV-0033',
    'checkov:CKV_K8S_106',
    'kics:terminated_pod_garbage_collector_threshold_not_properly_set',
    'kube-bench:cis-1.12:1.3.1',
    'prowler:controllermanager_garbage_collection',
  ],
  component: 'controller-manager',
  flags: ['terminated-pod-gc-threshold'],
  absent: 'pass',
  params: {
    /** The most that may be kept; as many as anybody likes where it is 0. The default of the flag is left alone. */
    most: 0,
  },
  accepts: (value, { most }) => Number(value) > 0 && (most === 0 || Number(value) <= Number(most)),
})
