import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { storedByNetwork } from './listeners/reach.ts'

export const etcdCertificateUnverified: Control = defineFlagControl({
  id: 'etcd-certificate-unverified',
  title: 'API server does not verify who answers as etcd',
  severity: 'medium',
  why: 'Whoever stands between them reads all secrets, and answers what they like.',
  remediation: 'Set `--etcd-cafile` to the CA of etcd.',
  aliases: [
    'kubescape:C-0140',
    'trivy:KCV-0029',
    'checkov:CKV_K8S_102',
    'kics:etcd_client_certificate_file_not_defined',
    'kube-bench:cis-1.12:1.2.26',
    'prowler:apiserver_etcd_cafile_set',
    'stig:V-242429',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#securing-communication',
  ],
  component: 'api-server',
  flags: ['etcd-cafile'],
  absent: 'fail',
  matters: storedByNetwork,
})
