import type { Control } from '#model'
import { definePluginControl } from '../control-plane/plugin-control.ts'

export const podSecurityPluginOff: Control = definePluginControl({
  id: 'pod-security-plugin-off',
  title: 'API server ignores Pod Security levels',
  severity: 'medium',
  why: 'The labels of namespaces have no effect: a namespace that says `restricted` takes privileged pods.',
  remediation: 'Take `PodSecurity` out of `--disable-admission-plugins`.',
  aliases: ['mondoo:api-server-admission-pod-security', 'stig:V-242436'],
  plugins: ['PodSecurity'],
  byDefault: true,
  applies: ({ kubernetesVersion }) =>
    kubernetesVersion >= 23 || 'Pod Security levels begin with Kubernetes 1.23',
})
