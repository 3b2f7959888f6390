import type { Resource } from '#model'
import type { ServiceSpec } from '#schema'
import { isWide } from '../../api-server/address/public.ts'

/** Annotations by which providers are asked for a load balancer of the private network, and the values that do. */
const internal: readonly (readonly [string, RegExp])[] = [
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', /^internal$/],
  ['service.beta.kubernetes.io/aws-load-balancer-internal', /^(?:true|0\.0\.0\.0\/0)$/],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', /^true$/],
  ['networking.gke.io/load-balancer-type', /^Internal$/i],
  ['cloud.google.com/load-balancer-type', /^Internal$/i],
  ['service.beta.kubernetes.io/openstack-internal-load-balancer', /^true$/],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', /^true$/],
  ['service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type', /^intranet$/],
  ['service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type', /^private$/],
]

/** Whether a load balancer gets no public address. */
export function isInternal({ annotations }: Pick<Resource, 'annotations'>, spec: ServiceSpec): boolean {
  return (
    internal.some(([name, value]) => value.test(annotations[name] ?? '')) ||
    (spec.loadBalancerClass ?? '').includes('internal')
  )
}

/** Whether anybody outside the cluster may connect: a port of every node, or a public load balancer for every address. */
export function isOpenToOutside(resource: Pick<Resource, 'annotations'>, spec: ServiceSpec): boolean {
  if (spec.type === 'NodePort') return true
  return spec.type === 'LoadBalancer' && !isInternal(resource, spec) && admitsAll(resource, spec)
}

/** Whether no range limits who connects to a load balancer; the annotation counts where the field is empty. */
export function admitsAll(
  { annotations }: Pick<Resource, 'annotations'>,
  { loadBalancerSourceRanges: given = [] }: ServiceSpec,
): boolean {
  const ranges = given.length > 0 ? given : listIn(annotations[rangesAnnotation])
  return ranges.length === 0 || ranges.some((range) => isWide(range.trim()))
}

const rangesAnnotation = 'service.beta.kubernetes.io/load-balancer-source-ranges'

function listIn(text = ''): readonly string[] {
  return text.split(',').filter((range) => range.trim() !== '')
}
