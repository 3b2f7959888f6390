import type { Control } from '#model'
import { defineAuthorizerControl } from './authorizer/authorizer-control.ts'

export const rbacAuthorizerMissing: Control = defineAuthorizerControl(
  {
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
  },
  'RBAC',
)
