import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools, gkeNodeConfigs } from './cluster/pools.ts'

export const secureBootOff: Control = defineClusterControl({
  id: 'secure-boot-off',
  title: 'Nodes boot software that nobody signed',
  severity: 'low',
  persona: 'strict',
  why: 'A change to the boot chain or the kernel survives restarts and hides from all that runs above it.',
  remediation: 'Turn secure boot on, unless drivers of the nodes are not signed.',
  aliases: ['checkov:CKV_GCP_68', 'gke-policy:Enable Secure boot for node pools'],
  references: [
    'https://learn.microsoft.com/azure/aks/use-trusted-launch',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes',
  ],

  *aks(described) {
    yield* aksPools(described, ['securityProfile', 'enableSecureBoot'], ({ securityProfile }) =>
      securityProfile?.enableSecureBoot === true ? undefined : fault,
    )
  },
  *gke(described) {
    yield* gkeNodeConfigs(
      described,
      ['shieldedInstanceConfig', 'enableSecureBoot'],
      ({ shieldedInstanceConfig }) => (shieldedInstanceConfig?.enableSecureBoot === true ? undefined : fault),
    )
  },
})

const fault = 'boots software that nobody signed'
