/** The clusters' own credentials for administrators: kubeadm, k3s, RKE2, k0s, MicroK8s, RKE and OpenShift. */
export const adminKubeconfigs: readonly string[] = [
  '/etc/kubernetes/admin.conf',
  '/etc/kubernetes/super-admin.conf',
  '/etc/rancher/k3s/k3s.yaml',
  '/etc/rancher/rke2/rke2.yaml',
  '/var/lib/rancher/*/server/cred/admin.kubeconfig',
  '/var/lib/k0s/pki/admin.conf',
  '/var/snap/microk8s/*/credentials/client.config',
  '/etc/kubernetes/ssl/kubecfg-kube-admin.yaml',
  '/etc/kubernetes/static-pod-resources/kube-apiserver-certs/secrets/node-kubeconfigs/*.kubeconfig',
]

/** Kubeconfig of a control-plane component, by its name in kubeadm's files and in those of others. */
function componentKubeconfigs(name: string): readonly string[] {
  return [
    `/etc/kubernetes/${name}.conf`,
    `/var/lib/rancher/*/server/cred/${name.replace('controller-manager', 'controller')}.kubeconfig`,
    `/var/lib/k0s/pki/${name.replace('controller-manager', 'ccm')}.conf`,
    `/var/snap/microk8s/*/credentials/${name.replace('controller-manager', 'controller')}.config`,
    `/etc/kubernetes/ssl/kubecfg-kube-${name}.yaml`,
    `/etc/kubernetes/static-pod-resources/kube-${name}-pod-*/configmaps/**/kubeconfig`,
  ]
}

export const schedulerKubeconfigs: readonly string[] = componentKubeconfigs('scheduler')
export const controllerManagerKubeconfigs: readonly string[] = componentKubeconfigs('controller-manager')

/** Static pod manifests of a component: kubeadm and kOps, RKE2, OpenShift; MicroK8s has a file of arguments. */
function manifests(component: string): readonly string[] {
  return [
    `/etc/kubernetes/manifests/${component}.yaml`,
    `/etc/kubernetes/manifests/${component}.manifest`,
    `/etc/kubernetes/manifests/${component}-pod.yaml`,
    `/var/lib/rancher/rke2/agent/pod-manifests/${component}.yaml`,
    `/etc/kubernetes/static-pod-resources/${component}-pod-*/${component}-pod.yaml`,
    `/var/snap/microk8s/*/args/${component}`,
  ]
}

export const apiServerManifests: readonly string[] = manifests('kube-apiserver')
export const controllerManagerManifests: readonly string[] = manifests('kube-controller-manager')
export const schedulerManifests: readonly string[] = manifests('kube-scheduler')
export const etcdManifests: readonly string[] = [
  ...manifests('etcd'),
  '/etc/kubernetes/manifests/etcd-*.manifest',
]

export const cniConfigurations: readonly string[] = [
  '/etc/cni/net.d/**',
  '/etc/kubernetes/cni/net.d/**',
  '/var/lib/rancher/*/agent/etc/cni/net.d/**',
  '/var/snap/microk8s/*/args/cni-network/**',
]

/** Folders of keys and certificates: kubeadm, RKE and kubespray, AKS, k3s and RKE2, k0s, MicroK8s, kOps, the kubelet's own. */
const pkiFolders: readonly string[] = [
  '/etc/kubernetes/pki',
  '/etc/kubernetes/ssl',
  '/etc/kubernetes/certs',
  '/var/lib/rancher/*/server/tls',
  '/var/lib/rancher/*/agent',
  '/var/lib/k0s/pki',
  '/var/snap/microk8s/*/certs',
  '/srv/kubernetes',
  '/var/lib/kubelet/pki',
]

/** Files of the kubelet that hold a certificate together with its key. */
const pairs: readonly string[] = [
  '/var/lib/kubelet/pki/kubelet-client-*.pem',
  '/var/lib/kubelet/pki/kubelet-server-*.pem',
]

export const pkiKeys: readonly string[] = [
  ...pkiFolders.flatMap((folder) => [`${folder}/**.key`, `${folder}/**-key.pem`]),
  ...pairs,
]

export const pkiCertificates: readonly string[] = pkiFolders.map((folder) => `${folder}/**.crt`)

/** The folder, and what of it is a key or a certificate. */
export const pkiFiles: readonly string[] = [
  ...pkiFolders.filter((folder) => !folder.endsWith('/agent')),
  ...pkiKeys,
  ...pkiCertificates,
]

/** The authorities that the kubelet trusts clients by. */
export const clientAuthorities: readonly string[] = [
  '/etc/kubernetes/pki/ca.crt',
  '/etc/kubernetes/pki/ca.pem',
  '/etc/kubernetes/certs/ca.crt',
  '/etc/kubernetes/cert/ca.pem',
  '/etc/kubernetes/ssl/ca.crt',
  '/etc/kubernetes/ssl/kube-ca.pem',
  '/etc/kubernetes/kubelet-ca.crt',
  '/var/lib/rancher/*/agent/client-ca.crt',
  '/var/lib/k0s/pki/ca.crt',
  '/var/snap/microk8s/*/certs/ca.crt',
]

export const kubeletServices: readonly string[] = [
  '/etc/systemd/system/kubelet.service',
  '/etc/systemd/system/kubelet.service.d/*.conf',
  '/lib/systemd/system/kubelet.service',
  '/lib/systemd/system/kubelet.service.d/*.conf',
  '/usr/lib/systemd/system/kubelet.service',
  '/usr/lib/systemd/system/kubelet.service.d/*.conf',
]

export const kubeletKubeconfigs: readonly string[] = [
  '/etc/kubernetes/kubelet.conf',
  '/etc/kubernetes/bootstrap-kubelet.conf',
  '/etc/kubernetes/ssl/kubecfg-kube-node.yaml',
  '/var/lib/rancher/*/agent/kubelet.kubeconfig',
  '/var/lib/k0s/kubelet.conf',
  '/var/snap/microk8s/*/credentials/kubelet.config',
]

/** EKS, AKS, GKE and OpenShift: names a credential plug-in or a certificate's file, and holds no secret. */
export const managedKubeletKubeconfigs: readonly string[] = ['/var/lib/kubelet/kubeconfig']

export const kubeletConfigurations: readonly string[] = [
  '/var/lib/kubelet/config.yaml',
  '/var/lib/kubelet/instance-config.yaml',
  '/var/lib/rancher/*/agent/etc/kubelet.conf.d/*.conf',
  '/var/lib/k0s/kubelet-config.yaml',
]

/** EKS, GKE and AKS, whose benchmarks ask for 644. */
export const managedKubeletConfigurations: readonly string[] = [
  '/etc/kubernetes/kubelet/kubelet-config.json',
  '/etc/kubernetes/kubelet/config.json',
  '/etc/kubernetes/kubelet/config.json.d/*.conf',
  '/home/kubernetes/kubelet-config.yaml',
  '/etc/default/kubeletconfig.json',
]

export const kubeProxyKubeconfigs: readonly string[] = [
  '/etc/kubernetes/proxy.conf',
  '/etc/kubernetes/kube-proxy.conf',
  '/etc/kubernetes/kube-proxy.kubeconfig',
  '/etc/kubernetes/ssl/kubecfg-kube-proxy.yaml',
  '/var/lib/kube-proxy/kubeconfig',
  '/var/lib/kube-proxy/kubeconfig.conf',
  '/var/lib/rancher/*/agent/kubeproxy.kubeconfig',
  '/var/snap/microk8s/*/credentials/proxy.config',
]

export const kubeadmConfigurations: readonly string[] = [
  '/etc/kubernetes/kubeadm.conf',
  '/etc/kubernetes/kubeadm-config.yaml',
  '/etc/kubernetes/kubeadm-*config.yaml',
  '/run/kubeadm/kubeadm*.yaml',
]

export const azureCloudFiles: readonly string[] = ['/etc/kubernetes/azure.json']

export const etcdDataFolders: readonly string[] = [
  '/var/lib/etcd',
  '/var/lib/etcd/member',
  '/var/lib/rancher/*/server/db/etcd',
  '/var/lib/k0s/etcd',
  '/var/snap/microk8s/*/var/kubernetes/backend',
]
