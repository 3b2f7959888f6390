import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const csrApproval: Control = definePowerControl({
  id: 'csr-approval',
  title: 'Role approves certificate requests',
  severity: 'medium',
  why: 'Who approves requests, and may also `approve` for the signer of client certificates, issues a certificate for any user or node.',
  remediation: 'Leave approval to people, or limit the signers in `resourceNames`.',
  aliases: ['kubescape:C-0280', 'checkov:CKV_K8S_156', 'kyverno:restrict-clusterrole-csr'],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing',
  ],
  power: {
    groups: ['certificates.k8s.io'],
    resources: ['certificatesigningrequests/approval'],
    verbs: ['update', 'patch'],
  },
  does: 'approve certificate requests',
  clusterScoped: true,
})
