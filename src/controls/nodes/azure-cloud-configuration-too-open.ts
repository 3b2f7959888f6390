import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const azureCloudConfigurationTooOpen: Control = defineModeControl({
  id: 'azure-cloud-configuration-too-open',
  title: 'Configuration of the Azure cloud provider is open to other users of the node',
  severity: 'high',
  why: 'The file may hold the password of the service principal that the cluster manages its network, disks and machines with.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: ['kube-bench:aks-1.8:3.1.3'],
  references: ['https://cloud-provider-azure.sigs.k8s.io/install/configs/'],
  files: [{ paths: nodePaths.azureCloudFiles, mode: 0o600 }],
})
