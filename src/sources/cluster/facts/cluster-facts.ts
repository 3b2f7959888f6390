import type { Coverage, Resource, ServerVersion } from '#model'
import { controlPlaneFlags } from './flags/control-plane.ts'
import { kubeProxyConfiguration } from './kube-proxy-configuration.ts'
import { kubeletConfiguration } from './kubelet-configuration.ts'
import { apiServerMetrics } from './metrics/api-server-metrics.ts'
import { networkPolicyEngine } from './network-policy-engine.ts'
import { joinTold, nothingTold, told, type Told } from './told.ts'

/** What was read of a cluster beside its objects. */
export interface Served {
  /** How much of each kind the objects are; all of it unless said otherwise. */
  readonly coverage?: readonly Coverage[]
  readonly version?: ServerVersion
  /** The text of `/metrics` of the API server. */
  readonly metrics?: string
  /** What kubelets answer at `/configz`, by node name. */
  readonly configz?: Readonly<Record<string, unknown>>
}

/** The facts that the objects of a running cluster tell without an agent, each with where it was read. */
export function clusterFacts(objects: readonly Resource[], served: Served): Told {
  const { coverage = [{ of: '*', state: 'complete' }], version, metrics, configz } = served
  const seen = { objects, coverage }
  return joinTold([
    version === undefined
      ? nothingTold
      : told({ fact: 'server-version', value: version, provenance: '/version' }),
    controlPlaneFlags(seen),
    kubeletConfiguration(seen, configz),
    kubeProxyConfiguration(seen),
    apiServerMetrics(metrics),
    networkPolicyEngine(seen),
  ])
}
