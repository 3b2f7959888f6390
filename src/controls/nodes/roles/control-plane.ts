import type { Resource } from '#model'
import type { Node } from '#schema'

const roles = ['control-plane', 'controlplane', 'master', 'etcd'].map(
  (role) => `node-role.kubernetes.io/${role}`,
)

/** Whether a node runs the control plane or a part of it, by the labels that kubeadm, k3s, RKE and OpenShift give it. */
export function isControlPlane({ labels }: Resource<Node>): boolean {
  return roles.some((role) => labels[role] !== undefined && labels[role] !== 'false')
}
