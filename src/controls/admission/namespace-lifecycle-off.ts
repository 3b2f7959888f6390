import type { Control } from '#model'
import { definePluginControl } from '../control-plane/plugin-control.ts'

export const namespaceLifecycleOff: Control = definePluginControl({
  id: 'namespace-lifecycle-off',
  title: 'API server takes objects in namespaces that end',
  severity: 'medium',
  why: 'Objects are made in namespaces that are being deleted or do not exist, and `default` or `kube-system` can be deleted.',
  remediation: 'Take `NamespaceLifecycle` out of `--disable-admission-plugins`.',
  aliases: [
    'kubescape:C-0126',
    'trivy:KCV-0015',
    'checkov:CKV_K8S_83',
    'kics:namespace_lifecycle_admission_control_plugin_disabled',
    'prowler:apiserver_namespace_lifecycle_plugin',
  ],
  plugins: ['NamespaceLifecycle'],
  byDefault: true,
})
