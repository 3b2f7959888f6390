import type { Control } from '#model'
import { authorizerProblem } from '../control-plane/configuration/authorization.ts'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { listOf } from '../control-plane/values.ts'

export const nodeAuthorizerMissing: Control = defineFlagControl({
  id: 'node-authorizer-missing',
  title: 'API server does not confine kubelets to their own pods',
  severity: 'medium',
  why: 'Whoever takes one node reads the secrets of all pods, if its kubelet works by a role instead.',
  remediation: 'Add `Node` to `--authorization-mode`, and `NodeRestriction` to `--enable-admission-plugins`.',
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
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authorization/'],
  component: 'api-server',
  flags: ['authorization-mode'],
  absent: 'fail',
  deferredTo: 'authorization-config',
  file: {
    fact: 'authorization-configuration',
    wrong: (configuration) => authorizerProblem(configuration, 'Node', true),
  },
  accepts: (value) => listOf(value).includes('Node'),
})
