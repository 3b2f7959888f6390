import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const dashboardAddOn: Control = defineClusterControl({
  id: 'dashboard-add-on',
  title: 'Dashboard of Kubernetes is on as an add-on',
  severity: 'medium',
  why: 'It is no longer maintained, and who reaches it acts with the rights of its account.',
  remediation: 'Turn the add-on off, and use the console of the cloud.',
  aliases: ['checkov:CKV_AZURE_8'],
  references: ['https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster'],

  *aks({ cluster: { properties } }) {
    const [name] =
      Object.entries(properties?.addonProfiles ?? {}).find(
        ([key, profile]) => key.toLowerCase() === 'kubedashboard' && profile?.enabled === true,
      ) ?? []
    if (name !== undefined) yield { at: ['cluster', 'properties', 'addonProfiles', name, 'enabled'], message }
  },
  *gke({ cluster: { addonsConfig } }) {
    const dashboard = addonsConfig?.kubernetesDashboard
    if (dashboard !== undefined && dashboard.disabled !== true)
      yield { at: ['cluster', 'addonsConfig', 'kubernetesDashboard', 'disabled'], message }
  },
})

const message = 'the dashboard of Kubernetes is on as an add-on'
