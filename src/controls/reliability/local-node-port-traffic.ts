import { type Control, defineControl } from '#model'

export const localNodePortTraffic: Control = defineControl({
  id: 'local-node-port-traffic',
  title: 'Node port answers on some nodes only',
  severity: 'low',
  persona: 'reliability',
  why: 'Nodes without a pod of the Service drop what arrives at the port, and no load balancer is told which nodes have one.',
  remediation: 'Use `externalTrafficPolicy: Cluster`, or a Service of type LoadBalancer.',
  aliases: ['popeye:POP-1108'],
  references: ['https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy'],
  on: 'service',
  fix: 'unsafe',
  *check({ resource, service: { spec = {} } }) {
    if (spec.type !== 'NodePort' || spec.externalTrafficPolicy !== 'Local') return
    const at = ['spec', 'externalTrafficPolicy']
    yield {
      at,
      message: `node port of \`${resource.name}\` answers only where one of its pods runs`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'Cluster' }] },
    }
  },
})
