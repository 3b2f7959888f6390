import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { aksPools, eksNodegroups, gkeNodeConfigs } from './cluster/pools.ts'

export const generalPurposeNodeImage: Control = defineClusterControl({
  id: 'general-purpose-node-image',
  title: 'Nodes run a general system instead of one made for containers',
  severity: 'low',
  persona: 'strict',
  why: 'It brings programs, accounts and a writable root that nodes do not need and attackers use.',
  remediation: 'Choose Bottlerocket (EKS), Azure Linux (AKS) or Container-Optimized OS (GKE).',
  aliases: [
    'trivy:GCP-0054',
    'checkov:CKV_GCP_22',
    'gke-policy:Configure Container-Optimized OS for node pools',
    'gke-policy:Configure Container-Optimized OS for Node Auto-Provisioning node pools',
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-ami-bottlerocket.html',
    'https://learn.microsoft.com/azure/aks/use-azure-linux',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/node-images',
  ],

  *eks(described) {
    return yield* eksNodegroups(described, ['amiType'], ({ amiType = '' }) =>
      /^(BOTTLEROCKET|WINDOWS|CUSTOM)/.test(amiType) ? undefined : `runs \`${amiType}\``,
    )
  },
  *aks(described) {
    yield* aksPools(described, ['osSKU'], ({ osType = 'Linux', osSKU = 'Ubuntu' }) =>
      osType === 'Windows' || /linux|mariner|flatcar/i.test(osSKU) ? undefined : `runs \`${osSKU}\``,
    )
  },
  *gke(described) {
    yield* gkeNodeConfigs(described, ['imageType'], ({ imageType = 'COS_CONTAINERD' }) =>
      /^(cos|windows)/i.test(imageType) ? undefined : `runs \`${imageType}\``,
    )
  },
})
