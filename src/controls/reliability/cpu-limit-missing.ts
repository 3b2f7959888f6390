import { type Control, containerName, defineControl } from '#model'
import { boundsParams, hasLimit, isBounded } from './resources/bounds.ts'

export const cpuLimitMissing: Control = defineControl({
  id: 'cpu-limit-missing',
  title: 'Container has no limit of processor time',
  severity: 'low',
  persona: 'strict',
  family: 'container-resources',
  why: 'The container may use all that is idle on the node, which is what most want and what a shared cluster may forbid.',
  remediation:
    'Set `resources.limits.cpu`, or turn this control off where requests share the node well enough.',
  aliases: [
    'kubescape:C-0270',
    'kubescape:C-0009',
    'kubescape:C-0050',
    'trivy:KSV-0011',
    'polaris:cpuLimitsMissing',
    'checkov:CKV_K8S_11',
    'kics:cpu_limits_not_set',
    'kube-score:container-resources',
    'kubeaudit:LimitsCPUNotSet',
    'kubeaudit:LimitsNotSet',
    'kubesec:LimitsCPU',
    'kyverno:require-cpu-limits',
    'gatekeeper:containerlimits',
    'gatekeeper:containerresources',
    'popeye:POP-106',
    'popeye:POP-107',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  params: boundsParams,
  applies: ({ role, params }) => isBounded(role, params),
  *check(context) {
    if (hasLimit('cpu', context)) return
    yield {
      at: ['resources', 'limits', 'cpu'],
      message: `${containerName(context)} has no limit of processor time`,
    }
  },
})
