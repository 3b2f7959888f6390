import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const webhookConfigurationWrite: Control = definePowerControl({
  id: 'webhook-configuration-write',
  title: 'Role writes admission configuration or registrations of APIs',
  severity: 'medium',
  why: 'An admission webhook sees every object that it asks for, Secrets included, and may change or refuse it; without it policies are off. An APIService hands a whole API group to another server.',
  remediation: 'Name the configurations in `resourceNames`, and leave their creation to deployment.',
  aliases: [
    'kubescape:C-0281',
    'trivy:KSV-0114',
    'checkov:CKV_K8S_155',
    'kyverno:restrict-clusterrole-mutating-validating-admission-webhooks',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks',
  ],
  power: {
    groups: ['admissionregistration.k8s.io', 'apiregistration.k8s.io'],
    resources: [
      'mutatingwebhookconfigurations',
      'validatingwebhookconfigurations',
      'mutatingadmissionpolicies',
      'mutatingadmissionpolicybindings',
      'validatingadmissionpolicies',
      'validatingadmissionpolicybindings',
      'apiservices',
    ],
    verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
  },
  does: (resource) =>
    resource === 'apiservices' ? 'write the registrations of APIs' : 'write admission configuration',
  clusterScoped: true,
})
