import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletClientAuthorityMissing: Control = defineSettingControl({
  id: 'kubelet-client-authority-missing',
  title: 'Kubelet knows no client authority',
  severity: 'medium',
  why: 'Without it the kubelet cannot tell the API server by its certificate, and every caller needs a token or is anonymous.',
  remediation: "Set `authentication.x509.clientCAFile` to the certificate of the cluster's authority.",
  aliases: [
    'kubescape:C-0070',
    'kubescape:C-0174',
    'trivy:KCV-0081',
    'checkov:CKV_K8S_140',
    'kics:client_certificate_authentication_not_setup_properly',
    'kube-bench:cis-1.12:4.2.3',
    'prowler:kubelet_client_ca_file_set',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'],
  field: ['authentication', 'x509', 'clientCAFile'],
  absent: '',
  allow: (file) => file !== '',
  says: 'has no `authentication.x509.clientCAFile`',
})
