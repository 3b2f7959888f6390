import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const workloadIdentityOff: Control = defineClusterControl({
  id: 'workload-identity-off',
  title: 'Pods have no identity of their own in the cloud',
  severity: 'medium',
  why: 'Workloads that use the cloud take the identity of the node, or a key that somebody copied into a Secret.',
  remediation: 'Turn workload identity on, and give each service account the identity that it needs.',
  aliases: ['azure-policy:AKS_WorkloadIdentity_Audit', 'gke-policy:Use GKE Workload Identity'],
  references: [
    'https://learn.microsoft.com/azure/aks/workload-identity-overview',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/workload-identity',
  ],

  *aks({ cluster: { properties } }) {
    const { securityProfile, oidcIssuerProfile } = properties ?? {}
    if (securityProfile?.workloadIdentity?.enabled === true && oidcIssuerProfile?.enabled === true) return
    yield { at: ['cluster', 'properties', 'securityProfile', 'workloadIdentity'], message }
  },
  *gke({ cluster: { autopilot, workloadIdentityConfig } }) {
    if (autopilot?.enabled === true || (workloadIdentityConfig?.workloadPool ?? '') !== '') return
    yield { at: ['cluster', 'workloadIdentityConfig', 'workloadPool'], message }
  },
})

const message = 'workload identity is off'
