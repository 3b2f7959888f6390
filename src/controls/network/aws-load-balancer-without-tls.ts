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
  params: { all: false },
  applies: ({ resource, service, params }) =>
    (service.spec?.type === 'LoadBalancer' &&
      (params.all || Object.keys(resource.annotations).some((name) => name.startsWith(prefix)))) ||
    'it asks for no load balancer of AWS',
  *check({ resource: { name, annotations } }) {
    const certificates = Object.entries(annotations).filter(([key]) => key.startsWith(`${prefix}ssl-cert`))
    if (certificates.some(([, certificate]) => certificate !== '')) return
    yield { at: ['metadata', 'annotations'], message: `load balancer \`${name}\` has no certificate` }
  },
})
