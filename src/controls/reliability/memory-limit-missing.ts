import { type Control, containerName, defineControl } from '#model'
import { boundsParams, hasLimit, isBounded } from './resources/bounds.ts'

export const memoryLimitMissing: Control = defineControl({
  id: 'memory-limit-missing',
  title: 'Container has no memory limit',
  severity: 'medium',
  family: 'container-resources',
  why: 'A leak, or whoever can make the program allocate, takes the memory of the node, and other pods are killed for it.',
  remediation: 'Set `resources.limits.memory` to what the program needs at its peak.',
  aliases: [
    'kubescape:C-0271',
    'kubescape:C-0009',
    'kubescape:C-0004',
    'trivy:KSV-0018',
    'kube-linter:unset-memory-requirements',
    'polaris:memoryLimitsMissing',
    'checkov:CKV_K8S_13',
    'kics:memory_limits_not_defined',
    'kube-score:container-resources',
    'kubeaudit:LimitsMemoryNotSet',
    'kubeaudit:LimitsNotSet',
    'kubesec:LimitsMemory',
    'kyverno:require-requests-limits',
    'gatekeeper:containerlimits',
    'gatekeeper:containerresources',
    'popeye:POP-106',
    'popeye:POP-107',
    'stackrox:no_resources_specified',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  params: boundsParams,
  applies: ({ role, params }) => isBounded(role, params),
  *check(context) {
    if (hasLimit('memory', context)) return
    yield {
      at: ['resources', 'limits', 'memory'],
      message: `${containerName(context)} has no memory limit`,
    }
  },
})
