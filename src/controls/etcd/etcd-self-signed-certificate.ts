import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse } from '../control-plane/values.ts'

export const etcdSelfSignedCertificate: Control = defineFlagControl({
  id: 'etcd-self-signed-certificate',
  title: 'Certificate of etcd is signed by itself',
  severity: 'medium',
  why: 'The API server cannot verify that it is etcd that answers.',
  remediation: 'Remove `--auto-tls` and set `--cert-file` and `--key-file`.',
  aliases: [
    'kubescape:C-0155',
    'trivy:KCV-0044',
    'checkov:CKV_K8S_118',
    'kics:auto_tls_set_to_true',
    'kube-bench:cis-1.12:2.3',
    'prowler:etcd_no_auto_tls',
  ],
  references: ['https://etcd.io/docs/v3.6/op-guide/security/'],
  component: 'etcd',
  flags: ['auto-tls'],
  absent: 'pass',
  unwanted: true,
  overriddenBy: 'config-file',
  accepts: isFalse,
})
