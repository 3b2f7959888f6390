import { type Control, defineControl } from '#model'
import { keepsRunning } from './resources/bounds.ts'
import { requestParams, requestsBelowLimit } from './resources/requests.ts'

export const memoryRequestBelowLimit: Control = defineControl({
  id: 'memory-request-below-limit',
  title: 'Container requests less memory than it may use',
  severity: 'low',
  persona: 'reliability',
  family: 'container-resources',
  why: 'Memory cannot be shared out by turns: when containers use what they did not request, some of them are killed.',
  remediation: 'Make `requests.memory` equal to `limits.memory`.',
  aliases: [
    'kube-score:container-memory-requests-equal-limits',
    'kube-score:container-resource-requests-equal-limits',
    'kyverno:memory-requests-equal-limits',
    'kyverno:require-qos-guaranteed',
    'datree:EKS_INVALID_MEMORY_REQUEST_LIMIT',
  ],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/#guaranteed'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  params: requestParams,
  fix: 'unsafe',
  applies: ({ role }) => keepsRunning(role),
  check: (context) => requestsBelowLimit('memory', context),
})
