import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletServerCertificateNotRotated: Control = defineSettingControl({
  id: 'kubelet-server-certificate-not-rotated',
  title: 'Kubelet may not renew its serving certificate',
  severity: 'low',
  why: 'When the certificate ends the API server reaches the kubelet no more, or has to be told not to look at it.',
  remediation:
    'Remove `RotateKubeletServerCertificate: false` from `featureGates` and set `serverTLSBootstrap: true`.',
  aliases: [
    'kubescape:C-0183',
    'trivy:KCV-0091',
    'kics:rotate_kubelet_server_certificate_not_active',
    'kube-bench:cis-1.12:4.2.11',
  ],
  references: ['https://kubernetes.io/docs/tasks/tls/certificate-rotation/'],
  field: ['featureGates', 'RotateKubeletServerCertificate'],
  absent: true,
  allow: [true],
  says: 'has the feature gate `RotateKubeletServerCertificate` off',
})
