/** What no Kubernetes object says, by name. Rooms that gather a fact add its type here. */
export interface FactTypes {
  /** Command-line flags of `kube-apiserver`, without their leading dashes. */
  readonly 'api-server-flags': Readonly<Record<string, string>>
  /** The effective `KubeletConfiguration`, by node name. */
  readonly 'kubelet-configuration': Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export type FactName = keyof FactTypes

export interface Fact<N extends FactName = FactName> {
  readonly fact: N
  readonly value: FactTypes[N]
  /** Where it was read: a static pod's mirror, a kubelet's `/configz`, a recorded file. */
  readonly provenance: string
}
