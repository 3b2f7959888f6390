import type { Resource } from '#model'

/** For `applies`: roles and bindings that the API server itself creates are as they must be. */
export function notShipped({ labels }: Pick<Resource, 'labels'>): true | string {
  return labels['kubernetes.io/bootstrapping'] !== 'rbac-defaults' || 'Kubernetes ships it'
}
