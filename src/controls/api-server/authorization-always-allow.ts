import type { Control } from '#model'
import { authorizerProblem } from '../control-plane/configuration/authorization.ts'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { listOf } from '../control-plane/values.ts'

export const authorizationAlwaysAllow: Control = defineFlagControl({
  id: 'authorization-always-allow',
  title: 'API server allows every request',
  severity: 'critical',
  why: 'Everybody whom the API server answers, anonymous callers included, may do everything in the cluster.',
  remediation: 'Set `--authorization-mode=Node,RBAC`.',
  aliases: [
    'kubescape:C-0118',
    'trivy:KCV-0007',
    'checkov:CKV_K8S_74',
    'kics:authorization_mode_set_to_always_allow',
    'kube-bench:cis-1.12:1.2.6',
    'mondoo:api-server-authorization-mode',
    'prowler:apiserver_auth_mode_not_always_allow',
    'stig:V-242382',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authorization/'],
  component: 'api-server',
  flags: ['authorization-mode'],
  absent: 'fail',
  deferredTo: 'authorization-config',
  file: {
    fact: 'authorization-configuration',
    wrong: (configuration) => authorizerProblem(configuration, 'AlwaysAllow', false),
  },
  accepts: (value) => !listOf(value).includes('AlwaysAllow'),
})
