import { KubeClient, readKubeconfig, resolveContext } from '#kube'
import type { Cluster } from '../cluster.ts'

/** The product's own client, for the cluster's administrator. */
export function clientOf(cluster: Cluster): KubeClient {
  const env = cluster.environment()
  const kubeconfig = readKubeconfig({ env, cwd: cluster.folder })
  return new KubeClient(resolveContext(kubeconfig, undefined, { env }), { userAgent: 'seaworthy-test' })
}
