import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const podsSteal: Control = definePowerControl({
  id: 'pods-steal',
  title: 'Role moves pods to a node of its choice',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever removes pods and closes the other nodes to them has the strongest ones start on a node that they hold, with their tokens.',
  remediation: 'Give the removal of pods and the change of nodes to different accounts.',
  aliases: ['rbac-police:steal_pods'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: { groups: [''], resources: ['nodes', 'nodes/status'], verbs: ['update', 'patch'] },
  does: 'close nodes to pods, and remove pods from where they run',
  clusterScoped: true,
  together: [
    { groups: [''], resources: ['pods'], verbs: ['delete', 'deletecollection'] },
    { groups: ['', 'policy'], resources: ['pods/eviction'], verbs: ['create'] },
  ],
})
