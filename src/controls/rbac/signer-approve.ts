import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const signerApprove: Control = definePowerControl({
  id: 'signer-approve',
  title: 'Role approves or signs for a signer of the cluster',
  severity: 'high',
  why: 'With the right to approve requests, or to sign them, for the signers of Kubernetes a certificate for any user or node is one request away.',
  remediation: 'Name the signers that the holder runs in `resourceNames`.',
  aliases: ['kubescape:C-0280'],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing',
  ],
  power: { groups: ['certificates.k8s.io'], resources: ['signers'], verbs: ['approve', 'sign'] },
  does: 'approve or sign requests to signers of the cluster',
  clusterScoped: true,
  together: [
    {
      groups: ['certificates.k8s.io'],
      resources: ['certificatesigningrequests/approval', 'certificatesigningrequests/status'],
      verbs: ['update', 'patch'],
    },
  ],
  named: (name) =>
    [
      'kubernetes.io/*',
      'kubernetes.io/kube-apiserver-client',
      'kubernetes.io/kube-apiserver-client-kubelet',
    ].includes(name),
})
