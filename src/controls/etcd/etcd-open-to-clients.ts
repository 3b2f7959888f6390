import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isTrue } from '../control-plane/values.ts'
import { unlessAuthority } from './listeners/reach.ts'

export const etcdOpenToClients: Control = defineFlagControl({
  id: 'etcd-open-to-clients',
  title: 'Clients need no certificate to use etcd',
  severity: 'critical',
  why: 'Whoever reaches it, such as any pod in the network of the node, reads all secrets and writes any object.',
  remediation: 'Set `--client-cert-auth=true` and `--trusted-ca-file`.',
  aliases: [
    'kubescape:C-0154',
    'trivy:KCV-0043',
    'checkov:CKV_K8S_117',
    'kics:etcd_client_certificate_authentication_set_to_false',
    'kube-bench:cis-1.12:2.2',
    'kube-hunter:KHV031',
    'kube-hunter:KHV032',
    'kube-hunter:KHV033',
    'prowler:etcd_client_cert_auth',
    'stig:V-242423',
  ],
  references: ['https://etcd.io/docs/v3.6/op-guide/security/'],
  component: 'etcd',
  flags: ['client-cert-auth'],
  absent: 'fail',
  overriddenBy: 'config-file',
  accepts: isTrue,
  matters: (flags, { explicit }) => explicit === true || unlessAuthority(flags, 'trusted-ca-file'),
})
