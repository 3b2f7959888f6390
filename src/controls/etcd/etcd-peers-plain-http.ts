import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { peersReachable } from './listeners/reach.ts'

export const etcdPeersPlainHttp: Control = defineFlagControl({
  id: 'etcd-peers-plain-http',
  title: 'Members of etcd speak without TLS',
  severity: 'high',
  why: 'Whoever listens between members reads all secrets, and whoever reaches the port may speak as a member.',
  remediation: 'Set `--peer-cert-file` and `--peer-key-file`, and `https` in `--listen-peer-urls`.',
  aliases: [
    'kubescape:C-0156',
    'trivy:KCV-0045',
    'checkov:CKV_K8S_119',
    'kics:etcd_peer_tls_certificate_files_not_properly_set',
    'kube-bench:cis-1.12:2.4',
    'prowler:etcd_peer_tls_config',
    'stig:V-242432',
    'stig:V-242433',
  ],
  references: ['https://etcd.io/docs/v3.6/op-guide/security/'],
  component: 'etcd',
  flags: ['peer-cert-file', 'peer-key-file'],
  absent: 'fail',
  overriddenBy: 'config-file',

  matters: peersReachable,
})
