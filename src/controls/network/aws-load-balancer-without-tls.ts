import { type Control, defineControl } from '#model'

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-'

export const awsLoadBalancerWithoutTls: Control = defineControl({
  id: 'aws-load-balancer-without-tls',
  title: 'Load balancer of AWS has no certificate',
  severity: 'medium',
  persona: 'strict',
  why: 'Unless the pods end TLS themselves, whoever is on the way reads and changes what is sent.',
  remediation: `Give the certificate in the annotation \`${prefix}ssl-cert\`.`,
  aliases: [
    'kubescape:C-0231',
    'kyverno:require-encryption-aws-loadbalancers',
    'hardeneks:use_encryption_with_aws_load_balancers',
  ],
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#ssl-cert',
  ],
  on: 'service',
  applies: ({ resource, service }) =>
    (service.spec?.type === 'LoadBalancer' &&
      Object.keys(resource.annotations).some((name) => name.startsWith(prefix))) ||
    'it asks for no load balancer of AWS',
  *check({ resource: { name, annotations } }) {
    if ((annotations[`${prefix}ssl-cert`] ?? '') !== '') return
    yield { at: ['metadata', 'annotations'], message: `load balancer \`${name}\` has no certificate` }
  },
})
