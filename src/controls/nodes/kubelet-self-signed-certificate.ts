import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletSelfSignedCertificate: Control = defineSettingControl({
  id: 'kubelet-self-signed-certificate',
  title: 'Kubelet serves a certificate that it signed itself',
  severity: 'medium',
  why: 'The API server cannot tell the kubelet from somebody between them, who then sees logs and what is typed into containers.',
  remediation:
    'Set `serverTLSBootstrap: true` and approve the requests, or name a certificate with `tlsCertFile` and `tlsPrivateKeyFile`.',
  aliases: [
    'kubescape:C-0181',
    'trivy:KCV-0088',
    'trivy:KCV-0089',
    'checkov:CKV_K8S_148',
    'kics:tls_connection_certificate_not_setup',
    'kube-bench:cis-1.12:4.2.9',
    'mondoo:kubelet-tls-certificate',
    'prowler:kubelet_tls_cert_and_key',
    'stig:V-242425',
    'stig:V-242424',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/'],
  field: ['tlsCertFile'],
  absent: '',
  allow: (file, { tlsPrivateKeyFile = '', serverTLSBootstrap }) =>
    serverTLSBootstrap === true || (file !== '' && tlsPrivateKeyFile !== ''),
  says: 'serves a certificate that it signed itself',
})
