import { type Control, defineControl } from '#model'
import { admitsAll, isInternal } from './service/exposure.ts'

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
    if (spec.type !== 'LoadBalancer' || isInternal(resource, spec) || !admitsAll(resource, spec)) return
    const isRanged = (spec.loadBalancerSourceRanges ?? []).length > 0
    const at = isRanged ? ['spec', 'loadBalancerSourceRanges'] : ['spec', 'type']
    yield { at, message: `load balancer \`${resource.name}\` accepts connections from every address` }
  },
})
