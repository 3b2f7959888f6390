import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse, pairsOf } from '../control-plane/values.ts'

export const kubeletCertificateRotationOff: Control = defineFlagControl({
  id: 'kubelet-certificate-rotation-off',
  title: 'Controller manager does not renew certificates of kubelets',
  severity: 'low',
  why: 'A serving certificate that expires leaves clients of the kubelet to skip its verification.',
  remediation: 'Remove `RotateKubeletServerCertificate` from `--feature-gates`, which is on by default.',
  aliases: [
    'kubescape:C-0149',
    'trivy:KCV-0038',
    'checkov:CKV_K8S_112',
    'kics:rotate_kubelet_server_certificate_not_active',
    'kube-bench:cis-1.12:1.3.6',
    'prowler:controllermanager_rotate_kubelet_server_cert',
  ],
  component: 'controller-manager',
  flags: ['feature-gates'],
  absent: 'pass',
  accepts: (value) => !isFalse(pairsOf(value).get('RotateKubeletServerCertificate') ?? 'true'),
})
