import type { Control } from '#model'
import { definePluginControl } from '../control-plane/plugin-control.ts'

export const podSecurityPolicyOff: Control = definePluginControl({
  id: 'pod-security-policy-off',
  title: 'API server holds pods to no PodSecurityPolicy',
  severity: 'medium',
  persona: 'strict',
  why: 'Until Kubernetes 1.25 these policies are what keeps pods from being privileged, where no policy engine does.',
  remediation:
    'Add `PodSecurityPolicy` to `--enable-admission-plugins`, or use Pod Security levels, which 1.23 and later have.',
  aliases: [
    'kubescape:C-0068',
    'checkov:CKV_K8S_84',
    'checkov:CKV_GCP_24',
    'kics:pod_security_policy_admission_control_plugin_not_set',
  ],
  plugins: ['PodSecurityPolicy'],
  byDefault: false,
  applies: ({ kubernetesVersion }) =>
    kubernetesVersion < 25 || 'Kubernetes has had no PodSecurityPolicy since 1.25',
})
