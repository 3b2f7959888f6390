import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const nodeStatusWrite: Control = definePowerControl({
  id: 'node-status-write',
  title: 'Role writes nodes or their status',
  severity: 'low',
  persona: 'strict',
  why: 'Labels, taints and the capacity of a node decide which pods it gets, with their credentials; whoever has a node attracts them.',
  remediation: 'Leave nodes to the kubelet and the cloud controller, or name them in `resourceNames`.',
  aliases: ['rbac-police:modify_node_status'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: { groups: [''], resources: ['nodes', 'nodes/status'], verbs: ['update', 'patch'] },
  does: 'write nodes or their status',
  clusterScoped: true,
})
