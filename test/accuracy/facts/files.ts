import type { Fact, NodeFile } from '#model'

/** The file that a record speaks of by its role, at the path where that role has it on most nodes. */
export const filePaths = {
  apiServerManifest: '/etc/kubernetes/manifests/kube-apiserver.yaml',
  controllerManagerManifest: '/etc/kubernetes/manifests/kube-controller-manager.yaml',
  schedulerManifest: '/etc/kubernetes/manifests/kube-scheduler.yaml',
  etcdManifest: '/etc/kubernetes/manifests/etcd.yaml',
  controllerManagerKubeconfig: '/etc/kubernetes/controller-manager.conf',
  schedulerKubeconfig: '/etc/kubernetes/scheduler.conf',
  adminKubeconfig: '/etc/kubernetes/admin.conf',
  etcdData: '/var/lib/etcd',
  cni: '/etc/cni/net.d/10-net.conflist',
  pkiFolder: '/etc/kubernetes/pki',
  pkiCertificate: '/etc/kubernetes/pki/apiserver.crt',
  pkiKey: '/etc/kubernetes/pki/apiserver.key',
  kubeletService: '/etc/systemd/system/kubelet.service',
  kubeletKubeconfig: '/etc/kubernetes/kubelet.conf',
  kubeletConfiguration: '/var/lib/kubelet/config.yaml',
  clientAuthority: '/etc/kubernetes/pki/ca.crt',
  kubeProxyKubeconfig: '/var/lib/kube-proxy/kubeconfig.conf',
} as const

export type FileRole = keyof typeof filePaths

/** Files of one node as a fact. */
export function filesFact(files: Readonly<Record<string, NodeFile>>): Fact {
  return { fact: 'node-files', value: { node: files }, provenance: 'a host record' }
}
