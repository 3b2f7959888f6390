import type { Control } from '#model'
import { defineAuthorizerControl } from './authorizer/authorizer-control.ts'

export const nodeAuthorizerMissing: Control = defineAuthorizerControl(
  {
    id: 'node-authorizer-missing',
    title: 'API server does not confine kubelets to their own pods',
    severity: 'medium',
    why: 'Whoever takes one node reads the secrets of all pods, if its kubelet works by a role instead.',
    remediation:
      'Add `Node` to `--authorization-mode`, and `NodeRestriction` to `--enable-admission-plugins`.',
    aliases: [
      'kubescape:C-0119',
      'trivy:KCV-0008',
      'checkov:CKV_K8S_75',
      'kics:authorization_mode_node_not_set',
      'kube-bench:cis-1.12:1.2.7',
      'mondoo:api-server-authorization-mode',
      'prowler:apiserver_auth_mode_include_node',
      'stig:V-242382',
    ],
  },
  'Node',
)
