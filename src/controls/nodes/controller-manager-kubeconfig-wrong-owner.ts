import { type Control, nodePaths } from '#model'
import { defineOwnerControl } from './files/owner-control.ts'

export const controllerManagerKubeconfigWrongOwner: Control = defineOwnerControl({
  id: 'controller-manager-kubeconfig-wrong-owner',
  title: 'Kubeconfig of the controller manager belongs to another user than root',
  severity: 'high',
  why: 'The owner of the file is the controller manager, which makes tokens of every service account.',
  remediation: 'Run `chown root:root` on the files that the finding names.',
  aliases: ['kubescape:C-0109', 'trivy:KCV-0065', 'kube-bench:cis-1.12:1.1.18'],
  references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
  responsibility: 'provider',
  paths: nodePaths.controllerManagerKubeconfigs,
})
