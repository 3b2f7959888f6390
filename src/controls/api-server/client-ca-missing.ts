import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const clientCaMissing: Control = defineFlagControl({
  id: 'client-ca-missing',
  title: 'API server accepts no client certificates',
  severity: 'low',
  persona: 'strict',
  why: 'Kubelets and the other components are left with tokens, which anybody who reads them can use.',
  remediation: 'Set `--client-ca-file` to the CA that signs the certificates of components.',
  aliases: [
    'kubescape:C-0139',
    'trivy:KCV-0028',
    'kics:client_certificate_authentication_not_setup_properly',
    'kube-bench:cis-1.12:1.2.25',
    'mondoo:api-server-client-ca-file',
    'prowler:apiserver_client_ca_file_set',
    'stig:V-242419',
  ],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates',
  ],
  component: 'api-server',
  flags: ['client-ca-file'],
  absent: 'fail',
})
