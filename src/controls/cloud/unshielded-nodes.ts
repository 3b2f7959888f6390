import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const unshieldedNodes: Control = defineClusterControl({
  id: 'unshielded-nodes',
  title: 'Nodes do not prove who they are when they join',
  severity: 'medium',
  why: 'Whoever has the bootstrap credential of a node makes itself one, and is given the secrets of its pods.',
  remediation: 'Turn Shielded Nodes on.',
  aliases: ['trivy:GCP-0055', 'checkov:CKV_GCP_71', 'gke-policy:Enable Shielded Nodes'],
  references: ['https://cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes'],

  *gke({ cluster: { autopilot, shieldedNodes } }) {
    if (shieldedNodes?.enabled === true || autopilot?.enabled === true) return
    yield { at: ['cluster', 'shieldedNodes', 'enabled'], message: 'Shielded Nodes are off' }
  },
})
