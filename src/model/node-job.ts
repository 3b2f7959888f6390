/** A taint that pods are to bear, as Kubernetes writes it. */
export interface Toleration {
  readonly key?: string
  readonly operator?: 'Exists' | 'Equal'
  readonly value?: string
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute'
}

/** How nodes are asked by Jobs. */
export interface NodeJobSettings {
  /** Where the Jobs are made; it has to be there. */
  readonly namespace: string
  /** Has `seaworthy` on its PATH. */
  readonly image?: string
  /** A Secret of the namespace. */
  readonly pullSecret?: string
  /** Labels of the nodes that are asked; all where it is empty. */
  readonly nodeSelector: Readonly<Record<string, string>>
  readonly tolerations: readonly Toleration[]
  readonly priorityClass?: string
  /** Seconds that a Job has, from its beginning. */
  readonly timeout: number
  /** Jobs at a time. */
  readonly concurrency: number
  /** Without AppArmor's and SELinux's confinement, where they hide the node from the pod. */
  readonly unconfined: boolean
}

export const defaultNodeJobSettings: NodeJobSettings = {
  namespace: 'seaworthy-system',
  nodeSelector: {},
  tolerations: [{ operator: 'Exists' }],
  timeout: 120,
  concurrency: 10,
  unconfined: false,
}
