import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const ephemeralContainersAdd: Control = definePowerControl({
  id: 'ephemeral-containers-add',
  title: 'Role adds containers to running pods',
  severity: 'medium',
  why: 'An ephemeral container runs with the node, the network and, if it asks, the processes of the pod that it joins.',
  remediation: 'Bind it in the namespaces that need it, for people and for a limited time.',
  aliases: ['rbac-police:pods_ephemeral_ctrs'],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  power: { groups: [''], resources: ['pods/ephemeralcontainers'], verbs: ['update', 'patch'] },
  does: 'add containers to running pods',
})
