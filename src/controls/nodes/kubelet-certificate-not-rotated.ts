import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletCertificateNotRotated: Control = defineSettingControl({
  id: 'kubelet-certificate-not-rotated',
  title: 'Kubelet does not renew its client certificate',
  severity: 'medium',
  why: 'When the certificate ends the node falls out of the cluster; one made to last long is of use to a thief just as long.',
  remediation: 'Set `rotateCertificates: true`.',
  aliases: [
    'kubescape:C-0182',
    'trivy:KCV-0090',
    'checkov:CKV_K8S_149',
    'kics:kubelet_client_periodic_certificate_switch_disabled',
    'kube-bench:cis-1.12:4.2.10',
    'mondoo:kubelet-rotate-certificates',
    'prowler:kubelet_rotate_certificates',
  ],
  references: ['https://kubernetes.io/docs/tasks/tls/certificate-rotation/'],
  field: ['rotateCertificates'],
  absent: false,
  allow: [true],
  says: 'does not renew its client certificate',
})
