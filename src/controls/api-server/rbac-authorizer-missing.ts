import type { Control } from '#model'
import { authorizerProblem } from '../control-plane/configuration/authorization.ts'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { listOf } from '../control-plane/values.ts'

export const rbacAuthorizerMissing: Control = defineFlagControl({
  id: 'rbac-authorizer-missing',
  title: 'API server does not authorize by roles',
  severity: 'medium',
  why: 'Roles and bindings have no effect, so what anybody may do is decided where nobody looks for it.',
  remediation: 'Add `RBAC` to `--authorization-mode`.',
  aliases: [
    'kubescape:C-0120',
    'trivy:KCV-0009',
    'checkov:CKV_K8S_77',
    'kics:authorization_mode_rbac_not_set',
    'kube-bench:cis-1.12:1.2.8',
    'mondoo:api-server-authorization-mode',
    'prowler:apiserver_auth_mode_include_rbac',
    'stig:V-242382',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authorization/'],
  component: 'api-server',
  flags: ['authorization-mode'],
  absent: 'fail',
  deferredTo: 'authorization-config',
  file: {
    fact: 'authorization-configuration',
    wrong: (configuration) => authorizerProblem(configuration, 'RBAC', true),
  },
  accepts: (value) => listOf(value).includes('RBAC'),
})
