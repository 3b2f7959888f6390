import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const kubeadmConfigurationWrongOwner: Control = defineOwnerControl({
  id: 'kubeadm-configuration-wrong-owner',
  title: 'Configuration of kubeadm belongs to another user than root',
  severity: 'medium',
  why: 'The owner of the file reads its tokens and decides how the control plane is set up the next time.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['stig:V-242454'],
  references: ['https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/'],
  paths: nodePaths.kubeadmConfigurations,
})
