import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isTrue } from '../control-plane/values.ts'
import { peersReachable, unlessAuthority } from './listeners/reach.ts'

export const etcdOpenToPeers: Control = defineFlagControl({
  id: 'etcd-open-to-peers',
  title: 'Peers need no certificate to join etcd',
  severity: 'high',
  why: 'Whoever reaches the port may speak as a member, and members hold and change everything.',
  remediation: 'Set `--peer-client-cert-auth=true` and `--peer-trusted-ca-file`.',
  aliases: [
    'kubescape:C-0157',
    'trivy:KCV-0046',
    'checkov:CKV_K8S_121',
    'kics:etcd_peer_client_certificate_authentication_set_to_false',
    'kube-bench:cis-1.12:2.5',
    'prowler:etcd_peer_client_cert_auth',
    'stig:V-242426',
  ],
  references: ['https://etcd.io/docs/v3.6/op-guide/security/'],
  component: 'etcd',
  flags: ['peer-client-cert-auth'],
  absent: 'fail',
  overriddenBy: 'config-file',
  accepts: isTrue,
  matters(flags, { explicit }) {
    const reachable = peersReachable(flags)
    if (explicit === true) return true
    return reachable === true ? unlessAuthority(flags, 'peer-trusted-ca-file') : reachable
  },
})
