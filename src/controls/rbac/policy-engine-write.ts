import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const policyEngineWrite: Control = definePowerControl({
  id: 'policy-engine-write',
  title: 'Role writes the policies of a policy engine',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever changes or excepts from the policies of Kyverno, Gatekeeper or Kubewarden decides what the cluster refuses; mutating ones rewrite every object.',
  remediation:
    'Leave policies and exceptions to deployment, and name those that a controller keeps in `resourceNames`.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: {
    groups: [
      'kyverno.io',
      'policies.kyverno.io',
      'templates.gatekeeper.sh',
      'config.gatekeeper.sh',
      'mutations.gatekeeper.sh',
      'policies.kubewarden.io',
    ],
    resources: [
      'clusterpolicies',
      'policies',
      'policyexceptions',
      'validatingpolicies',
      'mutatingpolicies',
      'generatingpolicies',
      'imagevalidatingpolicies',
      'deletingpolicies',
      'constrainttemplates',
      'configs',
      'assign',
      'assignimage',
      'assignmetadata',
      'modifyset',
      'clusteradmissionpolicies',
      'admissionpolicies',
      'clusteradmissionpolicygroups',
      'admissionpolicygroups',
    ],
    verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
  },
  does: 'write policies of a policy engine',
})
