import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse } from '../control-plane/values.ts'
import { peersReachable } from './listeners/reach.ts'

export const etcdSelfSignedPeerCertificate: Control = defineFlagControl({
  id: 'etcd-self-signed-peer-certificate',
  title: 'Members of etcd sign their certificates themselves',
  severity: 'medium',
  why: 'Members cannot verify that it is a member that they speak to.',
  remediation: 'Remove `--peer-auto-tls` and set `--peer-cert-file` and `--peer-key-file`.',
  aliases: [
    'kubescape:C-0158',
    'trivy:KCV-0047',
    'kics:peer_auto_tls_set_to_true',
    'kube-bench:cis-1.12:2.6',
    'prowler:etcd_no_peer_auto_tls',
    'stig:V-242380',
  ],
  references: ['https://etcd.io/docs/v3.6/op-guide/security/'],
  component: 'etcd',
  flags: ['peer-auto-tls'],
  absent: 'pass',
  unwanted: true,
  overriddenBy: 'config-file',
  accepts: isFalse,
  matters: peersReachable,
})
