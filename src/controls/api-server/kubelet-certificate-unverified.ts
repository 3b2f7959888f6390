import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const kubeletCertificateUnverified: Control = defineFlagControl({
  id: 'kubelet-certificate-unverified',
  title: 'API server does not verify who answers as a kubelet',
  severity: 'medium',
  why: 'Whoever stands between them reads what people type into `kubectl exec`, and may change it.',
  remediation:
    'Let a CA sign the certificates of kubelets (`serverTLSBootstrap: true`) and set `--kubelet-certificate-authority`.',
  aliases: [
    'kubescape:C-0117',
    'trivy:KCV-0006',
    'checkov:CKV_K8S_73',
    'kics:kubelet_certificate_authority_not_set',
    'kube-bench:cis-1.12:1.2.5',
    'mondoo:api-server-kubelet-ca',
    'prowler:apiserver_kubelet_cert_auth',
    'stig:V-242420',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/#api-server-to-kubelet',
  ],
  component: 'api-server',
  flags: ['kubelet-certificate-authority'],
  absent: 'fail',
})
