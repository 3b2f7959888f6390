import { type Control, defineControl, type Resource } from '#model'

export const loadBalancerService: Control = defineControl({
  id: 'load-balancer-service',
  title: 'Service is open to every address',
  severity: 'medium',
  why: 'A Service of type LoadBalancer gets a public address with most providers, and no limit on who connects to it.',
  remediation:
    'Limit it by `loadBalancerSourceRanges`, or ask for an internal load balancer by class or annotation.',
  aliases: [
    'kube-linter:exposed-services',
    'kics:service_with_external_load_balancer',
    'kyverno:no-loadbalancer-service',
    'gatekeeper:block-loadbalancer-services',
    'popeye:POP-1103',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer'],
  on: 'service',
  *check({ resource, service: { spec = {} } }) {
    if (
      spec.type !== 'LoadBalancer' ||
      isInternal(resource) ||
      (spec.loadBalancerClass ?? '').includes('internal')
    )
      return
    const ranges = spec.loadBalancerSourceRanges ?? []
    if (ranges.length > 0 && !ranges.includes('0.0.0.0/0')) return
    const at = ranges.length > 0 ? ['spec', 'loadBalancerSourceRanges'] : ['spec', 'type']
    yield { at, message: `load balancer \`${resource.name}\` accepts connections from every address` }
  },
})

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

function isInternal({ annotations }: Pick<Resource, 'annotations'>): boolean {
  return internal.some(([name, value]) => value.test(annotations[name] ?? ''))
}
