import { parseImage, type Resource, workloadOf } from '#model'

/** A workload that a platform brings along. */
interface Installed {
  /** For a person. */
  readonly by: string
  readonly namespace: RegExp
  readonly name: RegExp
  /** Registry and repository of every container. */
  readonly images: RegExp
}

const kubeSystem = /^kube-system$/

/** Where the builders of platforms publish their images. */
const registries = {
  kubernetes: String.raw`(?:registry\.k8s\.io|k8s\.gcr\.io|gcr\.io/google[-_]containers)`,
  eks: String.raw`\d+\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?/(?:eks|amazon)`,
  aks: String.raw`mcr\.microsoft\.com/(?:oss|aks|azuremonitor|containernetworking|azure-policy)`,
  gke: String.raw`(?:gke\.gcr\.io|gcr\.io/gke-release(?:-staging)?|[a-z0-9-]+-artifactregistry\.gcr\.io/gke-release/gke-release)`,
  rancher: String.raw`docker\.io/rancher`,
} as const

const upstream = `${registries.kubernetes}|${registries.eks}|${registries.aks}|${registries.gke}|${registries.rancher}`

/** By name, namespace and where every image of it comes from; never by one of them alone, which anybody can give a pod. */
const installed: readonly Installed[] = [
  component(
    'kube-proxy',
    /^kube-proxy(?:-[a-z0-9-]+)?$/,
    '(?:hardened-kubernetes|hyperkube|kube-proxy[a-z-]*)',
  ),
  component(
    'CoreDNS',
    /^(?:coredns|kube-dns|rke2-coredns-rke2-coredns)$/,
    '(?:mirrored-|hardened-)?coredns[a-z-]*',
  ),
  component(
    'the autoscaler of its DNS',
    /^(?:coredns-autoscaler|kube-dns-autoscaler|dns-autoscaler)$/,
    '(?:mirrored-|hardened-)?cluster-proportional-autoscaler[a-z0-9-]*',
  ),
  component('metrics-server', /^(?:metrics-server(?:-v[\d.]+)?|rke2-metrics-server)$/, '[a-z0-9-]+'),
  {
    by: 'the VPC CNI of EKS',
    namespace: kubeSystem,
    name: /^aws-node$/,
    images:
      /^\d+\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/(?:amazon-k8s-cni(?:-init)?|(?:amazon|eks)\/[a-z0-9-]+)$/,
  },
  {
    by: 'an add-on of EKS',
    namespace: kubeSystem,
    name: /^(?:ebs-csi-(?:controller|node)|efs-csi-(?:controller|node)|eks-pod-identity-agent|snapshot-controller)$/,
    images: images(registries.eks, '[a-z0-9-]+'),
  },
  {
    by: 'AKS',
    namespace: kubeSystem,
    name: /^(?:azure-[a-z0-9-]+|cloud-node-manager(?:-windows)?|csi-azure(?:disk|file)-node(?:-win)?|konnectivity-agent(?:-autoscaler)?|ama-[a-z-]+)$/,
    images: images(registries.aks, '[a-z0-9-]+'),
  },
  {
    by: 'GKE',
    namespace: /^(?:kube-system|gmp-system|gke-managed-[a-z-]+)$/,
    name: /./,
    images: images(registries.gke, '[a-z0-9._-]+'),
  },
  {
    by: 'the release of OpenShift',
    namespace: /^openshift(?:-[a-z0-9-]+)?$/,
    name: /./,
    images: /^quay\.io\/openshift-release-dev\/ocp-[a-z0-9.-]+$/,
  },
  {
    by: 'k3s',
    namespace: kubeSystem,
    name: /^(?:local-path-provisioner|traefik|svclb-[a-z0-9-]+|helm-install-[a-z0-9-]+)$/,
    images: images(registries.rancher, '[a-z0-9-]+'),
  },
  {
    by: 'RKE2',
    namespace: kubeSystem,
    name: /^(?:rke2-[a-z0-9-]+|helm-install-[a-z0-9-]+|cloud-controller-manager)$/,
    images: images(registries.rancher, '[a-z0-9-]+'),
  },
  {
    by: 'Calico',
    namespace: /^(?:kube-system|calico-system|tigera-operator)$/,
    name: /^(?:calico-[a-z0-9-]+|csi-node-driver|tigera-operator)$/,
    images: /^(?:docker\.io|quay\.io)\/(?:calico|tigera)\/[a-z0-9-]+$/,
  },
  {
    by: 'Cilium',
    namespace: /^(?:kube-system|cilium)$/,
    name: /^(?:cilium(?:-[a-z0-9-]+)?|hubble-[a-z-]+)$/,
    images: /^quay\.io\/cilium\/[a-z0-9-]+$/,
  },
  {
    by: 'flannel',
    namespace: /^(?:kube-system|kube-flannel)$/,
    name: /^kube-flannel(?:-ds[a-z0-9-]*)?$/,
    images:
      /^(?:docker\.io|ghcr\.io|quay\.io)\/(?:flannel|flannel-io|rancher|coreos)\/[a-z0-9-]*flannel[a-z0-9-]*$/,
  },
  {
    by: 'kind',
    namespace: /^(?:kube-system|local-path-storage)$/,
    name: /^(?:kindnet|local-path-provisioner)$/,
    images: /^docker\.io\/kindest\/[a-z0-9-]+$/,
  },
]

function component(by: string, name: RegExp, repository: string): Installed {
  return { by, namespace: kubeSystem, name, images: images(upstream, repository) }
}

function images(registry: string, repository: string): RegExp {
  return new RegExp(`^(?:${registry})(?:/[a-z0-9._-]+)*/(?:${repository})$`)
}

const controlPlane: readonly string[] = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
]

/** What brought a workload along; undefined where that is the cluster's owner. */
export function installerOf(resource: Resource): string | undefined {
  if (isControlPlane(resource)) return 'the set-up of the control plane'
  const workload = workloadOf(resource)
  if (workload === undefined || resource.namespace === undefined) return undefined
  const repositories = workload.containers.map(({ spec }) => repositoryOf(spec.image ?? ''))
  return installed.find(
    ({ namespace, name, images: known }) =>
      namespace.test(resource.namespace!) &&
      name.test(resource.name) &&
      repositories.length > 0 &&
      repositories.every((repository) => known.test(repository)),
  )?.by
}

/** The mirror of a static pod: a file on a node, which nobody changes by the API. */
function isControlPlane({ kind, namespace, name, labels, annotations }: Resource): boolean {
  const part = labels['component'] ?? ''
  return (
    kind === 'Pod' &&
    namespace === 'kube-system' &&
    annotations['kubernetes.io/config.mirror'] !== undefined &&
    controlPlane.includes(part) &&
    name.startsWith(`${part}-`)
  )
}

function repositoryOf(text: string): string {
  const image = parseImage(text)
  return image === undefined ? '' : `${image.registry}/${image.repository}`
}
