import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const azureCloudConfigurationWrongOwner: Control = defineOwnerControl({
  id: 'azure-cloud-configuration-wrong-owner',
  title: 'Configuration of the Azure cloud provider belongs to another user than root',
  severity: 'high',
  why: 'The owner of the file reads the credentials that the cluster manages its network, disks and machines with.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kube-bench:aks-1.8:3.1.4'],
  references: ['https://cloud-provider-azure.sigs.k8s.io/install/configs/'],
  paths: nodePaths.azureCloudFiles,
})
