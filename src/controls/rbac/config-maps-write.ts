import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const configMapsWrite: Control = definePowerControl({
  id: 'config-maps-write',
  title: 'Role writes ConfigMaps',
  severity: 'low',
  persona: 'strict',
  why: 'Programs, webhooks and the cluster itself take their settings from ConfigMaps: whoever changes them changes what those do.',
  remediation: 'Name the ConfigMaps in `resourceNames`.',
  aliases: ['trivy:KSV-0049'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: {
    groups: [''],
    resources: ['configmaps'],
    verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
  },
  does: 'write ConfigMaps',
  exceptNamed: true,
})
