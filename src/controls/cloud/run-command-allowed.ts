import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const runCommandAllowed: Control = defineClusterControl({
  id: 'run-command-allowed',
  title: 'Azure runs commands in the cluster for whoever may ask it to',
  severity: 'medium',
  persona: 'strict',
  why: 'The command runs as an administrator, past the private endpoint and the list of networks that may connect.',
  remediation: 'Set `disableRunCommand`.',
  aliases: ['azure-policy:AKS_DisableRunCommand_Audit'],
  references: ['https://learn.microsoft.com/azure/aks/access-private-cluster'],

  *aks({ cluster: { properties } }) {
    if (properties?.apiServerAccessProfile?.disableRunCommand === true) return
    yield {
      at: ['cluster', 'properties', 'apiServerAccessProfile', 'disableRunCommand'],
      message: 'commands can be run in the cluster through Azure',
    }
  },
})
