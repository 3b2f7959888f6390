import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const podStatusWrite: Control = definePowerControl({
  id: 'pod-status-write',
  title: 'Role writes the status of pods',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever sets the address and the readiness of a pod receives what its Services are sent.',
  remediation: 'Leave `pods/status` to the kubelet.',
  aliases: ['rbac-police:modify_pod_status'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: { groups: [''], resources: ['pods/status'], verbs: ['update', 'patch'] },
  does: 'write the status of pods',
})
