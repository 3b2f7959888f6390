import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const clientAuthorityWrongOwner: Control = defineOwnerControl({
  id: 'client-authority-wrong-owner',
  title: 'Certificate of the client authority belongs to another user than root',
  severity: 'medium',
  why: 'The owner of the file says whose client certificates the kubelet believes.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: [
    'kubescape:C-0169',
    'trivy:KCV-0076',
    'kube-bench:cis-1.12:4.1.8',
    'mondoo:secure-kubelet-cert-authorities',
    'stig:V-242450',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'],
  paths: nodePaths.clientAuthorities,
})
