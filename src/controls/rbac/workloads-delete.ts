import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'
import { workloadResources } from './role/workload-resources.ts'

export const workloadsDelete: Control = definePowerControl({
  id: 'workloads-delete',
  title: 'Role deletes workloads',
  severity: 'low',
  persona: 'strict',
  why: 'Deleting workloads, their data and their Services is an outage that whoever holds the role can cause.',
  remediation: 'Leave deletion to deployment, or bind the role in the namespaces that need it.',
  aliases: [
    'kubescape:C-0007',
    'krane:risky-any-resource-delete',
    'krane:risky-any-resource-deletecollection',
    'kubiscan:risky-any-resource-delete',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: {
    groups: ['', 'apps', 'batch'],
    resources: ['namespaces', 'persistentvolumeclaims', 'secrets', 'services', ...workloadResources],
    verbs: ['delete', 'deletecollection'],
  },
  does: 'delete workloads or what they need',
  exceptNamed: true,
})
