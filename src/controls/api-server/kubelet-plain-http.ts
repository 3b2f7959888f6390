import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isTrue } from '../control-plane/values.ts'

export const kubeletPlainHttp: Control = defineFlagControl({
  id: 'kubelet-plain-http',
  title: 'API server speaks plain HTTP to kubelets',
  severity: 'medium',
  why: 'Whoever listens between them reads what people type into `kubectl exec`, and may change it.',
  remediation: 'Remove `--kubelet-https`.',
  aliases: [
    'trivy:KCV-0004',
    'checkov:CKV_K8S_71',
    'kics:kubelet_https_set_to_false',
    'mondoo:api-server-kubelet-https',
    'steampipe:container_argument_kubelet_https_enabled',
  ],
  component: 'api-server',
  flags: ['kubelet-https'],
  absent: 'pass',
  endedIn: 19,
  accepts: isTrue,
})
