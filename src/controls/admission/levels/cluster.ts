import type { Look } from '#model'

/** Whether what is in sight is a cluster and not some manifests: it has the namespace that every cluster has. */
export function isCluster(look: Pick<Look<'Namespace'>, 'byName'>): boolean {
  return typeof look.byName('Namespace', undefined, 'kube-system') === 'object'
}
