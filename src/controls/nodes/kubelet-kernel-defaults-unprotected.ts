import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletKernelDefaultsUnprotected: Control = defineSettingControl({
  id: 'kubelet-kernel-defaults-unprotected',
  title: 'Kubelet may change kernel settings of the node',
  severity: 'low',
  persona: 'strict',
  why: 'The kubelet silently sets kernel parameters as it needs them, so that a hardened node runs with others than it was given.',
  remediation: 'Set the parameters on the node as the kubelet wants them, and `protectKernelDefaults: true`.',
  aliases: [
    'kubescape:C-0177',
    'trivy:KCV-0083',
    'checkov:CKV_K8S_144',
    'kics:kubelet_protect_kernel_defaults_set_to_false',
    'mondoo:kubelet-protect-kernel-defaults',
    'stig:V-242434',
  ],
  references: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  field: ['protectKernelDefaults'],
  absent: false,
  allow: [true],
  says: 'changes kernel settings that differ from what it expects',
})
