import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const clusterMonitoringOff: Control = defineClusterControl({
  id: 'cluster-monitoring-off',
  title: 'Nobody measures the cluster',
  severity: 'low',
  persona: 'reliability',
  why: 'A cluster that is overloaded, or does what it never did, is noticed by its users first.',
  remediation:
    'Send metrics to the monitoring of the cloud, or take the control off where another one watches.',
  aliases: [
    'trivy:AZU-0040',
    'trivy:GCP-0052',
    'checkov:CKV_AZURE_4',
    'checkov:CKV_GCP_8',
    'gke-policy:Enable Cloud Monitoring and Logging',
    'prowler:aks_cluster_azure_monitor_enabled',
  ],
  references: [
    'https://learn.microsoft.com/azure/aks/monitor-aks',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/config-logging-monitoring',
  ],

  *aks({ cluster: { properties } }) {
    const addons = Object.entries(properties?.addonProfiles ?? {})
    const agent = addons.find(([name]) => name.toLowerCase() === 'omsagent')?.[1]
    if (agent?.enabled === true || properties?.azureMonitorProfile?.metrics?.enabled === true) return
    yield {
      at: ['cluster', 'properties', 'azureMonitorProfile'],
      message: 'Azure Monitor does not watch the cluster',
    }
  },
  *gke({ cluster: { monitoringConfig, monitoringService } }) {
    const components = monitoringConfig?.componentConfig?.enableComponents
    const isOn = components?.includes('SYSTEM_COMPONENTS') ?? (monitoringService ?? 'none') !== 'none'
    if (!isOn) yield { at: ['cluster', 'monitoringService'], message: 'the cluster sends no metrics' }
  },
})
