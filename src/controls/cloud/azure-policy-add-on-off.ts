import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const azurePolicyAddOnOff: Control = defineClusterControl({
  id: 'azure-policy-add-on-off',
  title: 'Azure Policy does not look at the cluster',
  severity: 'low',
  persona: 'strict',
  why: 'Policies of the subscription stop at the edge of the cluster.',
  remediation: 'Turn the add-on on, or take the control off where another policy engine runs.',
  aliases: ['trivy:AZU-0066', 'checkov:CKV_AZURE_116', 'azure-policy:AKS_AzurePolicyAddOn_Audit'],
  references: ['https://learn.microsoft.com/azure/governance/policy/concepts/policy-for-kubernetes'],

  *aks({ cluster: { properties } }) {
    const addons = Object.entries(properties?.addonProfiles ?? {})
    if (addons.some(([name, addon]) => name.toLowerCase() === 'azurepolicy' && addon?.enabled === true))
      return
    yield {
      at: ['cluster', 'properties', 'addonProfiles', 'azurepolicy'],
      message: 'the add-on for Azure Policy is off',
    }
  },
})
