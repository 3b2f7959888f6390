import { type Control, parseVersion } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const managedPodSecurityPolicyOff: Control = defineClusterControl({
  id: 'managed-pod-security-policy-off',
  title: 'Managed cluster before 1.25 admits pods without policies',
  severity: 'medium',
  persona: 'strict',
  why: 'Before Pod Security admission nothing else stops a pod that is the node.',
  remediation:
    'Upgrade, and enforce a Pod Security level on every namespace; on the old version turn the controller on.',
  aliases: ['kubescape:C-0068', 'checkov:CKV_GCP_24'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-policy/'],

  *aks({ cluster: { properties } }) {
    const version = properties?.currentKubernetesVersion ?? properties?.kubernetesVersion
    if (isOld(version) && properties?.enablePodSecurityPolicy !== true)
      yield { at: ['cluster', 'properties', 'enablePodSecurityPolicy'], message }
  },
  *gke({ cluster: { currentMasterVersion, podSecurityPolicyConfig } }) {
    if (isOld(currentMasterVersion) && podSecurityPolicyConfig?.enabled !== true)
      yield { at: ['cluster', 'podSecurityPolicyConfig', 'enabled'], message }
  },
})

const message = 'no admission policy for pods is on, and this version has none of its own'

function isOld(version = ''): boolean {
  return (parseVersion(version) ?? 25) < 25
}
