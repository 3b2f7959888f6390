import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const pkiWrongOwner: Control = defineOwnerControl({
  id: 'pki-wrong-owner',
  title: 'Keys or certificates of the cluster belong to another user than root',
  severity: 'high',
  why: 'The owner of keys and certificates can read them and put others in their place, and so be any user.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: [
    'kubescape:C-0110',
    'trivy:KCV-0066',
    'kube-bench:cis-1.12:1.1.19',
    'mondoo:secure-pki-directory',
    'stig:V-242451',
  ],
  references: ['https://kubernetes.io/docs/setup/best-practices/certificates/'],
  responsibility: 'provider',
  paths: nodePaths.pkiFiles,
})
