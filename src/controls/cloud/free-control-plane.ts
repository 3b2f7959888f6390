import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const freeControlPlane: Control = defineClusterControl({
  id: 'free-control-plane',
  title: 'Control plane is of the free tier',
  severity: 'low',
  persona: 'reliability',
  why: 'Nobody promises that it is there, and it slows down first when there is much to do.',
  remediation: 'Choose the tier `Standard` or `Premium`.',
  aliases: ['checkov:CKV_AZURE_170'],
  references: ['https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers'],

  *aks({ cluster: { sku } }) {
    if (sku?.tier?.toLowerCase() !== 'free') return
    yield { at: ['cluster', 'sku', 'tier'], message: 'the control plane is of the free tier' }
  },
})
