/** What tells a distribution, and whose its control plane is. Marks are told by objects alone, never by names of namespaces. */
export interface DistributionMarks {
  readonly title: string
  /** Whether the provider runs the control plane, out of the owner's sight. */
  readonly managed?: true
  /** Of the API server or a kubelet. */
  readonly version?: RegExp
  /** What keys of a node's labels or annotations start with. */
  readonly keys?: readonly string[]
  readonly providerID?: RegExp
  /** `osImage` of a node. */
  readonly osImage?: RegExp
  /** A ConfigMap, as `namespace/name`. */
  readonly configMap?: string
  /** The address of the API server, as `kube-public/cluster-info` has it. */
  readonly server?: RegExp
}

/** In the order in which they are asked: what others are made of comes behind them. */
export const distributionMarks = {
  hypershift: { title: 'OpenShift hosted control plane', managed: true, keys: ['hypershift.openshift.io/'] },
  eks: {
    title: 'EKS',
    managed: true,
    version: /-eks-/,
    keys: ['eks.amazonaws.com/'],
    server: /\.eks\.amazonaws\.com/,
  },
  aks: {
    title: 'AKS',
    managed: true,
    keys: ['kubernetes.azure.com/'],
    providerID: /^azure:\/\/.*\/resourcegroups\/mc_/i,
    server: /\.azmk8s\.io/,
  },
  gke: { title: 'GKE', managed: true, version: /-gke\./, keys: ['cloud.google.com/gke-'] },
  iks: {
    title: 'IBM Cloud Kubernetes Service',
    managed: true,
    version: /\+IKS/,
    keys: ['ibm-cloud.kubernetes.io/'],
  },
  openshift: { title: 'OpenShift', keys: ['node.openshift.io/'] },
  doks: {
    title: 'DigitalOcean Kubernetes',
    managed: true,
    keys: ['doks.digitalocean.com/'],
    server: /\.k8s\.ondigitalocean\.com/,
  },
  lke: {
    title: 'Linode Kubernetes Engine',
    managed: true,
    keys: ['lke.linode.com/'],
    server: /\.linodelke\.net/,
  },
  oke: { title: 'Oracle Kubernetes Engine', managed: true, keys: ['oke.oraclecloud.com/'] },
  ack: {
    title: 'Alibaba Cloud Container Service',
    managed: true,
    version: /-aliyun\./,
    keys: ['alibabacloud.com/nodepool-id'],
  },
  tke: { title: 'Tencent Kubernetes Engine', managed: true, version: /-tke\./ },
  kapsule: { title: 'Scaleway Kapsule', managed: true, keys: ['k8s.scaleway.com/'] },
  vke: { title: 'Vultr Kubernetes Engine', managed: true, keys: ['vke.vultr.com/'] },
  gardener: { title: 'Gardener', managed: true, keys: ['worker.gardener.cloud/'] },
  rke2: { title: 'RKE2', version: /\+rke2/, keys: ['rke2.io/'], providerID: /^rke2:/ },
  k3s: { title: 'k3s', version: /\+k3s/, keys: ['k3s.io/'], providerID: /^k3s:/ },
  k0s: { title: 'k0s', version: /\+k0s/, keys: ['k0sproject.io/'] },
  rke: { title: 'RKE', keys: ['rke.cattle.io/'] },
  talos: { title: 'Talos', keys: ['talos.dev/', 'extensions.talos.dev/'], osImage: /^Talos/ },
  microk8s: { title: 'MicroK8s', keys: ['microk8s.io/', 'node.kubernetes.io/microk8s-'] },
  kops: { title: 'kOps', keys: ['kops.k8s.io/'] },
  kind: { title: 'kind', providerID: /^kind:\/\// },
  minikube: { title: 'minikube', keys: ['minikube.k8s.io/'] },
  'docker-desktop': { title: 'Docker Desktop', osImage: /^Docker Desktop/ },
  kubeadm: {
    title: 'kubeadm',
    keys: ['kubeadm.alpha.kubernetes.io/'],
    configMap: 'kube-system/kubeadm-config',
  },
} as const satisfies Readonly<Record<string, DistributionMarks>>

export type Distribution = keyof typeof distributionMarks
