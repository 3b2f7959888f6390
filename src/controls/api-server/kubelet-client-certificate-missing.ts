import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const kubeletClientCertificateMissing: Control = defineFlagControl({
  id: 'kubelet-client-certificate-missing',
  title: 'API server shows kubelets no certificate',
  severity: 'medium',
  why: 'Kubelets then have to let anonymous callers in for logs and `kubectl exec` to work, and with the API server everybody else.',
  remediation:
    'Set `--kubelet-client-certificate` and `--kubelet-client-key`, and turn off anonymous callers in kubelets.',
  aliases: [
    'kubescape:C-0116',
    'trivy:KCV-0005',
    'checkov:CKV_K8S_72',
    'kics:kubelet_client_certificate_or_key_not_set',
    'kube-bench:cis-1.12:1.2.4',
    'mondoo:api-server-kubelet-client-cert',
    'prowler:apiserver_kubelet_tls_auth',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/#api-server-to-kubelet',
  ],
  component: 'api-server',
  flags: ['kubelet-client-certificate', 'kubelet-client-key'],
  absent: 'fail',
})
