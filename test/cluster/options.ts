/** Flags without their dashes; null takes away one that kubeadm gives. */
export type Flags = Readonly<Record<string, string | null>>

export type Component = 'etcd' | 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler'

export interface ClusterOptions {
  /** Nodes beside `node1`, which holds the control plane: `node2` and on. */
  readonly workers?: number
  /** Over what kubeadm gives; they stand in the static pods' manifests, and the processes run with them. */
  readonly flags?: Readonly<Partial<Record<Component, Flags>>>
  /** Over the kubelet's configuration file of every node, and of single ones: fields of `KubeletConfiguration`. */
  readonly kubelet?: Readonly<Record<string, unknown>>
  readonly kubelets?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** An audit policy; every request with its bodies without it, and no audit log with null. */
  readonly auditPolicy?: object | null
  /** An `EncryptionConfiguration`; secrets are stored as they are without it. */
  readonly encryption?: object
  readonly behaviour?: Behaviour
}

/** How containers behave, of which none is real. */
export interface Behaviour {
  /** Program and arguments that are really run for `seaworthy` where a container's command is `seaworthy node-facts`. */
  readonly nodeFacts?: readonly string[]
  /** What is peculiar to images; of several rows for one the first counts. Everything else runs until it is stopped. */
  readonly images?: readonly Fault[]
}

export interface ClusterNode {
  readonly name: string
  readonly address: string
  /** The folder that is its file system. */
  readonly tree: string
}

export interface Fault {
  /** A shell glob for the image as the pod names it. */
  readonly image: string
  /** Whom the image runs as where the pod says nothing; root without it. */
  readonly user?: number
  /** Where one of these holds, a container of it ends as soon as it starts. */
  readonly exitsWhen?: readonly Condition[]
  readonly exitCode?: number
  /** What it prints before it ends. */
  readonly message?: string
}

export type Condition =
  | 'always'
  | 'root'
  | 'non-root'
  | 'read-only-root'
  | 'writable-root'
  | 'unprivileged'
  | 'no-new-privileges'
