import { type Control, containerName, defineControl } from '#model'
import { boundsParams, hasRequest, isBounded } from './resources/bounds.ts'

export const memoryRequestMissing: Control = defineControl({
  id: 'memory-request-missing',
  title: 'Container requests no memory',
  severity: 'low',
  persona: 'reliability',
  family: 'container-resources',
  why: 'The scheduler takes the container for one that needs nothing, and it is the first to be evicted when memory runs short.',
  remediation: 'Set `resources.requests.memory` to what the program uses in the ordinary course.',
  aliases: [
    'kubescape:C-0269',
    'kubescape:C-0004',
    'trivy:KSV-0016',
    'polaris:memoryRequestsMissing',
    'checkov:CKV_K8S_12',
    'kics:memory_requests_not_defined',
    'kube-score:container-resources',
    'kubesec:RequestsMemory',
    'kyverno:require-requests-limits',
    'gatekeeper:containerrequests',
    'gatekeeper:containerresources',
    'popeye:POP-106',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  params: boundsParams,
  applies: ({ role, params }) => isBounded(role, params),
  *check(context) {
    if (hasRequest('memory', context)) return
    yield {
      at: ['resources', 'requests', 'memory'],
      message: `${containerName(context)} requests no memory`,
    }
  },
})
