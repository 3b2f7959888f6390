import type { Control } from '#model'
import { anonymousProblem } from '../control-plane/configuration/authentication.ts'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isFalse } from '../control-plane/values.ts'

export const apiServerAnonymousAuth: Control = defineFlagControl({
  id: 'api-server-anonymous-auth',
  title: 'API server answers callers without credentials',
  severity: 'medium',
  why: 'One careless binding to `system:anonymous` or `system:unauthenticated` opens the cluster to everybody who reaches it.',
  remediation:
    'Limit anonymous callers to the health endpoints by an AuthenticationConfiguration, or set `--anonymous-auth=false`.',
  aliases: [
    'kubescape:C-0113',
    'trivy:KCV-0001',
    'checkov:CKV_K8S_68',
    'kics:anonymous_auth_is_not_set_to_false',
    'kube-bench:cis-1.12:1.2.1',
    'kube-hunter:KHV005',
    'mondoo:api-server-no-anonymous-auth',
    'prowler:apiserver_anonymous_requests',
    'steampipe:container_argument_anonymous_auth_disabled',
    'stig:V-242390',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests'],
  component: 'api-server',
  flags: ['anonymous-auth'],
  absent: 'fail',
  deferredTo: 'authentication-config',
  file: { fact: 'authentication-configuration', wrong: anonymousProblem },
  accepts: isFalse,
})
