import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { eksNodegroups, gkePools } from './cluster/pools.ts'

export const nodeAutoRepairOff: Control = defineClusterControl({
  id: 'node-auto-repair-off',
  title: 'Nodes that fail are not repaired by themselves',
  severity: 'low',
  persona: 'reliability',
  why: 'Its pods wait until somebody looks.',
  remediation: 'Turn repair on for the pool.',
  aliases: ['trivy:GCP-0063', 'checkov:CKV_GCP_9', 'gke-policy:Enable node auto-repair'],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/node-health.html',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/node-auto-repair',
  ],

  *eks(described) {
    return yield* eksNodegroups(described, ['nodeRepairConfig', 'enabled'], ({ nodeRepairConfig }) =>
      nodeRepairConfig?.enabled === true ? undefined : fault,
    )
  },
  *gke(described) {
    yield* gkePools(described, ['management', 'autoRepair'], ({ management }) =>
      management?.autoRepair === true ? undefined : fault,
    )
  },
})

const fault = 'is not repaired by itself'
