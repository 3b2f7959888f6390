import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'
import { workloadResources } from './role/workload-resources.ts'

export const podsCreate: Control = definePowerControl({
  id: 'pods-create',
  title: 'Role creates pods',
  severity: 'medium',
  why: 'A pod uses any service account and mounts any Secret of its namespace, and where Pod Security is not enforced it takes the node.',
  remediation: 'Bind it in the namespaces that need it, and enforce a Pod Security level there.',
  aliases: ['kubescape:C-0188', 'kube-linter:access-to-create-pods', 'kics:permissive_access_to_create_pods'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
  power: {
    groups: ['', 'apps', 'batch'],
    resources: workloadResources,
    verbs: ['create'],
  },
  does: 'create pods',
})
