import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { unread } from './cluster/reading.ts'

export const maintenanceWindowMissing: Control = defineClusterControl({
  id: 'maintenance-window-missing',
  title: 'Upgrades may come at any hour',
  severity: 'low',
  persona: 'reliability',
  why: 'Nodes are drained while people work.',
  remediation: 'Set a maintenance window.',
  aliases: ['gke-policy:Enable maintenance windows'],
  references: [
    'https://learn.microsoft.com/azure/aks/planned-maintenance',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions',
  ],

  *aks({ maintenanceConfigurations, unread: why }) {
    if (maintenanceConfigurations === undefined)
      return unread('the maintenance configurations of the cluster', why?.['maintenanceConfigurations'])
    if (maintenanceConfigurations.length === 0) yield { at: ['maintenanceConfigurations'], message }
    return undefined
  },
  *gke({ cluster: { maintenancePolicy } }) {
    const { window = {} } = maintenancePolicy ?? {}
    if (!('dailyMaintenanceWindow' in window) && !('recurringWindow' in window))
      yield { at: ['cluster', 'maintenancePolicy', 'window'], message }
  },
})

const message = 'upgrades may come at any hour'
