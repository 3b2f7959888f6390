import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const rootCaMissing: Control = defineFlagControl({
  id: 'root-ca-missing',
  title: 'Pods are not told the CA of the API server',
  severity: 'medium',
  why: 'A pod that has no CA cannot verify whom it sends its token to.',
  remediation: 'Set `--root-ca-file` to the CA that signed the certificate of the API server.',
  aliases: [
    'kubescape:C-0148',
    'trivy:KCV-0037',
    'checkov:CKV_K8S_111',
    'kics:root_ca_file_not_defined',
    'kube-bench:cis-1.12:1.3.5',
    'prowler:controllermanager_root_ca_file_set',
    'stig:V-242421',
  ],
  component: 'controller-manager',
  flags: ['root-ca-file'],
  absent: 'fail',
})
