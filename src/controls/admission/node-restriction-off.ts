import type { Control } from '#model'
import { definePluginControl } from '../control-plane/plugin-control.ts'

export const nodeRestrictionOff: Control = definePluginControl({
  id: 'node-restriction-off',
  title: 'Kubelets may change other nodes and their pods',
  severity: 'medium',
  why: 'Whoever takes one node relabels it to draw pods with secrets to it, and changes the pods of other nodes.',
  remediation: 'Add `NodeRestriction` to `--enable-admission-plugins`, and `Node` to `--authorization-mode`.',
  aliases: [
    'kubescape:C-0127',
    'trivy:KCV-0016',
    'checkov:CKV_K8S_85',
    'kics:node_restriction_admission_control_plugin_not_set',
    'mondoo:api-server-admission-node-restriction',
    'prowler:apiserver_node_restriction_plugin',
  ],
  plugins: ['NodeRestriction'],
  byDefault: false,
})
