import { type Control, defineControl } from '#model'
import { keepsRunning } from './resources/bounds.ts'
import { requestParams, requestsBelowLimit } from './resources/requests.ts'

export const cpuRequestBelowLimit: Control = defineControl({
  id: 'cpu-request-below-limit',
  title: 'Container requests less processor time than it may use',
  severity: 'low',
  persona: 'reliability',
  family: 'container-resources',
  why: 'What lies between the two is there while the node is idle, so the program is slower on a busy one.',
  remediation:
    'Make `requests.cpu` equal to `limits.cpu` for pods of the Guaranteed class, or turn this control off.',
  aliases: [
    'kube-score:container-cpu-requests-equal-limits',
    'kube-score:container-resource-requests-equal-limits',
    'kyverno:require-qos-guaranteed',
  ],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/#guaranteed'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  params: requestParams,
  fix: 'unsafe',
  applies: ({ role }) => keepsRunning(role),
  check: (context) => requestsBelowLimit('cpu', context),
})
