import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const legacyAuthorization: Control = defineClusterControl({
  id: 'legacy-authorization',
  title: 'Cluster authorizes requests by ABAC',
  severity: 'high',
  why: 'Service accounts and people have broad rights that no role of RBAC gives and none takes away.',
  remediation: 'Turn legacy authorization off, after what workloads need is granted by roles.',
  aliases: [
    'kubescape:C-0088',
    'trivy:GCP-0062',
    'checkov:CKV_GCP_7',
    'gke-policy:Disable legacy ABAC authorization',
  ],
  references: ['https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster'],

  *gke({ cluster: { legacyAbac } }) {
    if (legacyAbac?.enabled !== true) return
    yield { at: ['cluster', 'legacyAbac', 'enabled'], message: 'legacy authorization is on beside RBAC' }
  },
})
