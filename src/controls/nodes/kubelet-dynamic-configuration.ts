import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletDynamicConfiguration: Control = defineSettingControl({
  id: 'kubelet-dynamic-configuration',
  title: 'Kubelet takes its configuration from the API server',
  severity: 'low',
  why: 'Whoever may write a ConfigMap and a Node then decides how the kubelet guards itself.',
  remediation:
    'Remove the feature gate `DynamicKubeletConfig` and give every node its configuration as a file.',
  aliases: ['stig:V-242399'],
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates-removed/'],
  field: ['featureGates', 'DynamicKubeletConfig'],
  absent: false,
  allow: [false],
  says: 'has the feature gate `DynamicKubeletConfig` on',
  applies: ({ kubernetesVersion }) =>
    kubernetesVersion < 24 || 'kubelets lack the feature since Kubernetes 1.24',
})
