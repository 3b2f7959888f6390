import { type Control, nodePaths } from '#model'
import { defineModeControl } from './files/mode-control.ts'

export const controllerManagerKubeconfigTooOpen: Control = defineModeControl({
  id: 'controller-manager-kubeconfig-too-open',
  title: 'Kubeconfig of the controller manager is open to other users of the node',
  severity: 'high',
  why: 'Whoever reads the file is the controller manager, which makes tokens of every service account.',
  remediation: 'Run `chmod 600` on the files that the finding names.',
  aliases: [
    'kubescape:C-0108',
    'trivy:KCV-0064',
    'kube-bench:cis-1.12:1.1.17',
    'mondoo:secure-controller-manager_conf',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
  responsibility: 'provider',
  files: [{ paths: nodePaths.controllerManagerKubeconfigs, mode: 0o600 }],
})
