/** The clusters' own credentials for administrators: kubeadm, k3s, RKE2, k0s, MicroK8s, RKE and OpenShift. */
const adminKubeconfigs: readonly string[] = [
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
    ...['kubeconfig', 'authentication-kubeconfig', 'authorization-kubeconfig'].map(
      (flag) => `kube-${name} --${flag}`,
    ),
  ]
}

const schedulerKubeconfigs: readonly string[] = componentKubeconfigs('scheduler')
const controllerManagerKubeconfigs: readonly string[] = componentKubeconfigs('controller-manager')

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

const apiServerManifests: readonly string[] = manifests('kube-apiserver')
const controllerManagerManifests: readonly string[] = manifests('kube-controller-manager')
const schedulerManifests: readonly string[] = manifests('kube-scheduler')
const etcdManifests: readonly string[] = [...manifests('etcd'), '/etc/kubernetes/manifests/etcd-*.manifest']

const cniConfigurations: readonly string[] = [
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

const keyFlags: readonly string[] = [
  'kube-apiserver --tls-private-key-file',
  'kube-apiserver --service-account-signing-key-file',
  'kube-apiserver --kubelet-client-key',
  'kube-apiserver --etcd-keyfile',
  'kube-apiserver --proxy-client-key-file',
  'kube-controller-manager --tls-private-key-file',
  'kube-controller-manager --service-account-private-key-file',
  'kube-controller-manager --cluster-signing-key-file',
  'kube-scheduler --tls-private-key-file',
  'etcd --key-file',
  'etcd --peer-key-file',
  'kubelet --tls-private-key-file',
]

const certificateFlags: readonly string[] = [
  'kube-apiserver --client-ca-file',
  'kube-apiserver --tls-cert-file',
  'kube-apiserver --kubelet-client-certificate',
  'kube-apiserver --kubelet-certificate-authority',
  'kube-apiserver --etcd-cafile',
  'kube-apiserver --etcd-certfile',
  'kube-apiserver --proxy-client-cert-file',
  'kube-apiserver --requestheader-client-ca-file',
  'kube-controller-manager --root-ca-file',
  'kube-controller-manager --cluster-signing-cert-file',
  'etcd --cert-file',
  'etcd --trusted-ca-file',
  'etcd --peer-cert-file',
  'etcd --peer-trusted-ca-file',
  'kubelet --tls-cert-file',
]

const pkiKeys: readonly string[] = [
  ...pkiFolders.flatMap((folder) => [`${folder}/**.key`, `${folder}/**-key.pem`]),
  ...pairs,
  ...keyFlags,
]

const pkiCertificates: readonly string[] = [
  ...pkiFolders.map((folder) => `${folder}/**.crt`),
  ...certificateFlags,
]

/** The folder, and what of it is a key or a certificate. */
const pkiFiles: readonly string[] = [
  ...pkiFolders.filter((folder) => !folder.endsWith('/agent')),
  ...pkiKeys,
  ...pkiCertificates,
]

/** The authorities that the kubelet trusts clients by. */
const clientAuthorities: readonly string[] = [
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
  'kubelet --client-ca-file',
]

const kubeletServices: readonly string[] = [
  '/etc/systemd/system/kubelet.service',
  '/etc/systemd/system/kubelet.service.d/*.conf',
  '/lib/systemd/system/kubelet.service',
  '/lib/systemd/system/kubelet.service.d/*.conf',
  '/usr/lib/systemd/system/kubelet.service',
  '/usr/lib/systemd/system/kubelet.service.d/*.conf',
]

const kubeletKubeconfigs: readonly string[] = [
  '/etc/kubernetes/kubelet.conf',
  '/etc/kubernetes/bootstrap-kubelet.conf',
  '/etc/kubernetes/ssl/kubecfg-kube-node.yaml',
  '/var/lib/rancher/*/agent/kubelet.kubeconfig',
  '/var/lib/k0s/kubelet.conf',
  '/var/snap/microk8s/*/credentials/kubelet.config',
  'kubelet --kubeconfig',
  'kubelet --bootstrap-kubeconfig',
]

/** EKS, AKS, GKE and OpenShift: names a credential plug-in or a certificate's file, and holds no secret. */
const managedKubeletKubeconfigs: readonly string[] = ['/var/lib/kubelet/kubeconfig']

const kubeletConfigurations: readonly string[] = [
  '/var/lib/kubelet/config.yaml',
  '/var/lib/kubelet/instance-config.yaml',
  '/var/lib/rancher/*/agent/etc/kubelet.conf.d/*.conf',
  '/var/lib/k0s/kubelet-config.yaml',
  'kubelet --config',
  'kubelet --config-dir',
]

/** EKS, GKE and AKS, whose benchmarks ask for 644. */
const managedKubeletConfigurations: readonly string[] = [
  '/etc/kubernetes/kubelet/kubelet-config.json',
  '/etc/kubernetes/kubelet/config.json',
  '/etc/kubernetes/kubelet/config.json.d/*.conf',
  '/home/kubernetes/kubelet-config.yaml',
  '/etc/default/kubeletconfig.json',
]

const kubeProxyKubeconfigs: readonly string[] = [
  '/etc/kubernetes/proxy.conf',
  '/etc/kubernetes/kube-proxy.conf',
  '/etc/kubernetes/kube-proxy.kubeconfig',
  '/etc/kubernetes/ssl/kubecfg-kube-proxy.yaml',
  '/var/lib/kube-proxy/kubeconfig',
  '/var/lib/kube-proxy/kubeconfig.conf',
  '/var/lib/rancher/*/agent/kubeproxy.kubeconfig',
  '/var/snap/microk8s/*/credentials/proxy.config',
  'kube-proxy --kubeconfig',
]

const kubeadmConfigurations: readonly string[] = [
  '/etc/kubernetes/kubeadm.conf',
  '/etc/kubernetes/kubeadm-config.yaml',
  '/etc/kubernetes/kubeadm-*config.yaml',
  '/run/kubeadm/kubeadm*.yaml',
]

const azureCloudFiles: readonly string[] = ['/etc/kubernetes/azure.json']

const etcdDataFolders: readonly string[] = [
  '/var/lib/etcd',
  '/var/lib/etcd/member',
  '/var/lib/rancher/*/server/db/etcd',
  '/var/lib/k0s/etcd',
  '/var/snap/microk8s/*/var/kubernetes/backend',
  'etcd --data-dir',
]

/** Copies of etcd: k3s, RKE2, RKE, OpenShift, and the folders that guides to backups name. */
const etcdSnapshots: readonly string[] = [
  '/var/lib/rancher/*/server/db/snapshots/**',
  '/var/lib/etcd-backup/**',
  '/var/lib/etcd/backup/**',
  '/var/backups/etcd/**',
  '/var/backups/kubernetes/**',
  '/opt/etcd-backup/**',
  '/opt/rke/etcd-snapshots/**',
  '/home/core/assets/backup/**',
  '/root/etcd-backup/**',
]

/** Where kubeadm, k3s, RKE2, OpenShift and kOps are told to write it by their documentation. */
const auditLogs: readonly string[] = [
  '/var/log/kubernetes/audit/**',
  '/var/log/kubernetes/audit*.log',
  '/var/log/kube-apiserver/**',
  '/var/log/kube-audit/**',
  '/var/log/kube-apiserver-audit*.log',
  '/var/lib/rancher/*/server/logs/audit*.log',
]

/** Links by which systemd starts an SSH server, and what a running one leaves. */
const sshServerSigns: readonly string[] = [
  '/etc/systemd/system/multi-user.target.wants/ssh.service',
  '/etc/systemd/system/multi-user.target.wants/sshd.service',
  '/etc/systemd/system/sockets.target.wants/ssh.socket',
  '/etc/systemd/system/sockets.target.wants/sshd.socket',
  '/run/sshd.pid',
  '/var/run/sshd.pid',
]

/** Debian and what comes of it leave this file; kured makes its own where another program tells it. */
const rebootSigns: readonly string[] = [
  '/run/reboot-required',
  '/var/run/reboot-required',
  '/var/run/kured-reboot',
]

/** The container runtimes' sockets and configurations. */
const containerRuntimes: readonly string[] = [
  '/etc/containerd/config.toml',
  '/etc/crio/crio.conf',
  '/etc/crio/crio.conf.d/*.conf',
  '/run/containerd/containerd.sock',
  '/run/crio/crio.sock',
  '/run/docker.sock',
  '/run/k3s/containerd/containerd.sock',
]

/**
 * The files of a node that are looked at, by what they are. In a path `*` stands for any part of one name and `**` for any names
 * below a folder. `kubelet --config` stands for the file that the flag names, where no path of this page does.
 */
export const nodePaths = {
  adminKubeconfigs,
  schedulerKubeconfigs,
  controllerManagerKubeconfigs,
  apiServerManifests,
  controllerManagerManifests,
  schedulerManifests,
  etcdManifests,
  cniConfigurations,
  pkiKeys,
  pkiCertificates,
  pkiFiles,
  clientAuthorities,
  kubeletServices,
  kubeletKubeconfigs,
  managedKubeletKubeconfigs,
  kubeletConfigurations,
  managedKubeletConfigurations,
  kubeProxyKubeconfigs,
  kubeadmConfigurations,
  azureCloudFiles,
  etcdDataFolders,
  etcdSnapshots,
  auditLogs,
  sshServerSigns,
  rebootSigns,
  containerRuntimes,
} as const satisfies Readonly<Record<string, readonly string[]>>
