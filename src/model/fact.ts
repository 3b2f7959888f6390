import type { Configuration } from './facts/configuration.ts'
import type { RunningFacts } from './facts/running.ts'
import type { ImageFacts } from './facts/image.ts'
import type { AdmissionFacts } from './facts/admission.ts'
import type { ImageSignatureFacts } from './facts/image-signatures.ts'
import type { AksCluster } from './facts/aks-cluster.ts'
import type { CloudPermissions } from './facts/cloud-permissions.ts'
import type { ContainerRegistry } from './facts/container-registry.ts'
import type { EksCluster } from './facts/eks-cluster.ts'
import type { GkeCluster } from './facts/gke-cluster.ts'
import type { OperationsFacts } from './facts/operations.ts'
import type { Reason } from './outcome.ts'

/** Command-line flags of a component, without their leading dashes; one without a value is `true`. */
export type Flags = Readonly<Record<string, string>>

/** Mode and owner of a file on a node. */
export interface NodeFile {
  /** The permission bits, such as 0o600. */
  readonly mode: number
  readonly owner: string
  readonly group: string
  /** The flags that name it, such as `kubelet --config`, where it lies at a path that `nodePaths` does not have. */
  readonly namedBy?: readonly string[]
}

/** What a node runs, as its own files say. */
export interface NodeSystem {
  /** As `uname -r` says it. */
  readonly kernelVersion?: string
  /** The pretty name of `/etc/os-release`. */
  readonly osImage?: string
  /** `ID` and `VERSION_ID` of it. */
  readonly id?: string
  readonly version?: string
  /** The day on which support ends, `YYYY-MM-DD`, where the file says so. */
  readonly supportEnd?: string
}

/** Never the secret itself. */
export interface ImageSecret {
  readonly path: string
  /** What it looks like: `private key`, `token of GitHub`. */
  readonly kind: string
}

/** What no Kubernetes object says, by name. Rooms that gather a fact add its type here. */
export interface FactTypes
  extends AdmissionFacts, ImageFacts, ImageSignatureFacts, OperationsFacts, RunningFacts {
  readonly 'api-server-flags': Flags
  readonly 'controller-manager-flags': Flags
  readonly 'scheduler-flags': Flags
  readonly 'etcd-flags': Flags
  /** The `Policy` of `audit.k8s.io` that `--audit-policy-file` names. */
  readonly 'audit-policy': Configuration
  /** The `EncryptionConfiguration` that `--encryption-provider-config` names. */
  readonly 'encryption-configuration': Configuration
  /** The effective `KubeletConfiguration`, by node name. */
  readonly 'kubelet-configuration': Readonly<Record<string, Configuration>>
  /** What the kubelet was started with, by node name; its configuration is a fact of its own. */
  readonly 'kubelet-flags': Readonly<Record<string, Flags>>
  /** The effective `KubeProxyConfiguration`, by node name. */
  readonly 'kube-proxy-configuration': Readonly<Record<string, Configuration>>
  /** Files by their path, by node name; a file that is not there is absent. */
  readonly 'node-files': Readonly<Record<string, Readonly<Record<string, NodeFile>>>>
  /** Why files and folders could not be looked at, by their path, by node name; what lies below such a folder is unknown. */
  readonly 'unread-node-files': Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By node name. */
  readonly 'node-system': Readonly<Record<string, NodeSystem>>
  /** Types of the plug-ins that `/etc/cni/net.d` configures, such as `flannel` or `aws-cni`, by node name. */
  readonly 'network-plugins': Readonly<Record<string, readonly string[]>>
  /** Whether the cloud's metadata service answers a pod there, by node name. */
  readonly 'metadata-access': Readonly<Record<string, boolean>>
  readonly 'eks-cluster': EksCluster
  readonly 'aks-cluster': AksCluster
  readonly 'gke-cluster': GkeCluster
  readonly 'container-registry': ContainerRegistry
  readonly 'cloud-permissions': CloudPermissions
  /** Files of an image's layers in which a secret was recognised, by the image's reference. */
  readonly 'image-secrets': Readonly<Record<string, readonly ImageSecret[]>>
}

export type FactName = keyof FactTypes

export interface Fact<N extends FactName = FactName> {
  readonly fact: N
  readonly value: FactTypes[N]
  /** Where it was read: a static pod's mirror, a kubelet's `/configz`, a recorded file. */
  readonly provenance: string
  /**
   * Why finding nothing by it proves nothing: it tells what is intended and not what runs, or leaves nodes out. What it shows to be
   * wrong is wrong all the same; a control that would pass by it is not evaluated.
   */
  readonly inconclusive?: Reason
}

/** What no API tells, since it lies on nodes: what `seaworthy node-facts` reads there. */
export const nodeOnlyFacts: ReadonlySet<FactName> = new Set([
  'admission-configuration',
  'audit-policy',
  'authentication-configuration',
  'authorization-configuration',
  'cni-configuration',
  'encryption-configuration',
  'kubelet-flags',
  'network-plugins',
  'node-files',
  'node-listeners',
  'node-updates',
])

/** Said of a fact that no node was asked for. */
export const needsNodeFacts = 'needs node facts: --node-facts'

/** What is told of each node, by its name. */
export const perNodeFacts: ReadonlySet<FactName> = new Set([
  'cni-configuration',
  'kube-proxy-configuration',
  'kubelet-configuration',
  'kubelet-flags',
  'metadata-access',
  'network-plugins',
  'node-files',
  'node-listeners',
  'node-system',
  'node-updates',
  'probed-ports',
  'unread-node-files',
])

/** What tells how the control plane is set up, which on a managed one is the provider's. */
export const controlPlaneFacts: ReadonlySet<FactName> = new Set([
  'api-server-flags',
  'controller-manager-flags',
  'scheduler-flags',
  'etcd-flags',
  'audit-policy',
  'encryption-configuration',
  'admission-configuration',
  'authentication-configuration',
  'authorization-configuration',
])
