import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const eventsDelete: Control = definePowerControl({
  id: 'events-delete',
  title: 'Role deletes events',
  severity: 'low',
  persona: 'strict',
  why: 'Events are what an investigation has left where no audit log is kept.',
  remediation: 'Remove the verbs; events expire by themselves.',
  aliases: ['kubescape:C-0031'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: { groups: ['', 'events.k8s.io'], resources: ['events'], verbs: ['delete', 'deletecollection'] },
  does: 'delete events',
})
