import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { never } from '../control-plane/values.ts'

export const staticTokenFile: Control = defineFlagControl({
  id: 'static-token-file',
  title: 'API server accepts tokens from a file',
  severity: 'medium',
  why: 'The tokens stand there in plain text, never expire, and cannot be withdrawn without a restart.',
  remediation: 'Remove `--token-auth-file`; give people OpenID Connect and programs service accounts.',
  aliases: [
    'kubescape:C-0114',
    'trivy:KCV-0002',
    'checkov:CKV_K8S_70',
    'kics:token_auth_file_is_set',
    'kube-bench:cis-1.12:1.2.2',
    'mondoo:api-server-no-token-auth-file',
    'prowler:apiserver_no_token_auth_file',
    'stig:V-245543',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#static-token-file'],
  component: 'api-server',
  flags: ['token-auth-file'],
  absent: 'pass',
  accepts: never,
})
