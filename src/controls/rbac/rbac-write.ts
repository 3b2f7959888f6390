import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const rbacWrite: Control = definePowerControl({
  id: 'rbac-write',
  title: 'Role writes roles or bindings',
  severity: 'medium',
  why: 'The API server keeps writers from granting more than they hold, and everything that they hold they may give to anybody.',
  remediation: 'Leave roles and bindings to deployment, or limit the role to the bindings it names.',
  aliases: ['trivy:KSV-0050', 'trivy:KSV-0051', 'trivy:KSV-0052', 'trivy:KSV-0055', 'checkov:CKV2_K8S_1'],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping',
  ],
  power: {
    groups: ['rbac.authorization.k8s.io'],
    resources: ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'],
    verbs: ['create', 'update', 'patch'],
  },
  does: 'write roles or bindings',
})
