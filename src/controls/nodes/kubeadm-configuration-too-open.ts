import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const kubeadmConfigurationTooOpen: Control = defineModeControl({
  id: 'kubeadm-configuration-too-open',
  title: 'Configuration of kubeadm is open to other users of the node',
  severity: 'medium',
  why: 'The file may hold bootstrap tokens and the key of the uploaded certificates, by which a machine joins as a control plane.',
  remediation: 'Run `chmod 640` on the files that the finding names.',
  aliases: ['stig:V-242455'],
  references: ['https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/'],
  files: [{ paths: nodePaths.kubeadmConfigurations, mode: 0o640 }],
})
