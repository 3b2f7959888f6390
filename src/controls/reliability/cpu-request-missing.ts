import { type Control, containerName, defineControl } from '#model'
import { boundsParams, hasRequest, isBounded } from './resources/bounds.ts'

export const cpuRequestMissing: Control = defineControl({
  id: 'cpu-request-missing',
  title: 'Container requests no processor time',
  severity: 'low',
  persona: 'reliability',
  family: 'container-resources',
  why: 'When the node is busy the container gets what others leave over.',
  remediation: 'Set `resources.requests.cpu` to what the program uses in the ordinary course.',
  aliases: [
    'kubescape:C-0268',
    'kubescape:C-0050',
    'trivy:KSV-0015',
    'kube-linter:unset-cpu-requirements',
    'polaris:cpuRequestsMissing',
    'checkov:CKV_K8S_10',
    'kics:cpu_requests_not_set',
    'kube-score:container-resources',
    'kubesec:RequestsCPU',
    'kyverno:require-requests-limits',
    'gatekeeper:containerrequests',
    'gatekeeper:containerresources',
    'popeye:POP-106',
    'stackrox:no_resources_specified',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  params: boundsParams,
  applies: ({ role, params }) => isBounded(role, params),
  *check(context) {
    if (hasRequest('cpu', context)) return
    yield {
      at: ['resources', 'requests', 'cpu'],
      message: `${containerName(context)} requests no processor time`,
    }
  },
})
