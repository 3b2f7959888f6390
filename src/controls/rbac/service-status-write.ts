import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const serviceStatusWrite: Control = definePowerControl({
  id: 'service-status-write',
  title: 'Role writes the status of Services',
  severity: 'medium',
  persona: 'strict',
  why: 'Who sets the load balancer address of a Service receives what pods send to that address (CVE-2020-8554).',
  remediation: 'Leave `services/status` to the controller of the load balancer.',
  aliases: ['checkov:CKV2_K8S_4'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: { groups: [''], resources: ['services/status'], verbs: ['update', 'patch'] },
  does: 'write the status of Services',
})
