import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const namespacesUpdate: Control = definePowerControl({
  id: 'namespaces-update',
  title: 'Role changes namespaces',
  severity: 'medium',
  persona: 'strict',
  why: 'The labels of a namespace say which Pod Security level, network policies and webhooks hold there: whoever changes them lifts the guard.',
  remediation: 'Leave namespaces to deployment, or name them in `resourceNames`.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#namespace-modification'],
  power: { groups: [''], resources: ['namespaces'], verbs: ['update', 'patch'] },
  does: 'change the labels of namespaces',
})
