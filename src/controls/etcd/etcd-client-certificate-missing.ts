import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { storedByNetwork } from './listeners/reach.ts'

export const etcdClientCertificateMissing: Control = defineFlagControl({
  id: 'etcd-client-certificate-missing',
  title: 'API server shows etcd no certificate',
  severity: 'high',
  why: 'An etcd that the API server enters without a certificate is open to everybody who reaches it, with all secrets and all objects.',
  remediation: 'Set `--etcd-certfile` and `--etcd-keyfile`, and have etcd ask for certificates.',
  aliases: [
    'kubescape:C-0137',
    'trivy:KCV-0026',
    'checkov:CKV_K8S_99',
    'kics:etcd_tls_certificate_not_properly_configured',
    'kube-bench:cis-1.12:1.2.23',
    'mondoo:api-server-etcd-cert-files',
    'prowler:apiserver_etcd_tls_config',
    'stig:V-242430',
    'stig:V-242431',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#securing-communication',
  ],
  component: 'api-server',
  flags: ['etcd-certfile', 'etcd-keyfile'],
  absent: 'fail',
  matters: storedByNetwork,
})
