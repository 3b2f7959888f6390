import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'
import { workloadResources } from './role/workload-resources.ts'

export const workloadsUpdate: Control = definePowerControl({
  id: 'workloads-update',
  title: 'Role changes running workloads',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever changes the image, the command or the service account of a workload runs what they like with its rights.',
  remediation: 'Bind it in the namespaces that need it, or name the workloads in `resourceNames`.',
  aliases: [
    'trivy:KSV-0048',
    'kubiscan:risky-update-deployments',
    'kubiscan:risky-update-daemonsets',
    'kubiscan:risky-update-statefulsets',
    'kubiscan:risky-update-jobs',
    'kubiscan:risky-update-replicasets',
    'kubiscan:risky-update-replicationcontrollers',
    'rbac-police:modify_pods',
    'rbac-police:rce_weak_ns',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
  power: {
    groups: ['', 'apps', 'batch'],
    resources: workloadResources,
    verbs: ['update', 'patch'],
  },
  does: 'change workloads',
  exceptNamed: true,
})
