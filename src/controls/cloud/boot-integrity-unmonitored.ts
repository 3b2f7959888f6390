import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools, gkeNodeConfigs } from './cluster/pools.ts'

export const bootIntegrityUnmonitored: Control = defineClusterControl({
  id: 'boot-integrity-unmonitored',
  title: 'Nobody measures the boot of nodes',
  severity: 'low',
  persona: 'strict',
  why: 'A change to the boot chain is noticed only where its measurements are compared.',
  remediation: 'Turn integrity monitoring (GKE) or the virtual TPM (AKS) on.',
  aliases: [
    'checkov:CKV_GCP_72',
    'gke-policy:Enable integrity monitoring for node pools',
    'gke-policy:Enable integrity monitoring for Node Auto-Provisioning node pools',
  ],
  references: [
    'https://learn.microsoft.com/azure/aks/use-trusted-launch',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes',
  ],

  *aks(described) {
    yield* aksPools(described, ['securityProfile', 'enableVTPM'], ({ securityProfile }) =>
      securityProfile?.enableVTPM === true ? undefined : 'has no virtual TPM that measures the boot',
    )
  },
  *gke(described) {
    const field = ['shieldedInstanceConfig', 'enableIntegrityMonitoring']
    yield* gkeNodeConfigs(described, field, ({ shieldedInstanceConfig }) =>
      shieldedInstanceConfig?.enableIntegrityMonitoring === true ? undefined : 'does not monitor its boot',
    )
  },
})
