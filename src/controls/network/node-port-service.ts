import { type Control, defineControl } from '#model'

export const nodePortService: Control = defineControl({
  id: 'node-port-service',
  title: 'Service opens a port on every node',
  severity: 'medium',
  why: 'The port is open on every address of every node, and connections arrive from the node, past policies that tell pods apart.',
  remediation: 'Use a Service of type ClusterIP behind an Ingress or a Gateway.',
  aliases: [
    'kube-linter:exposed-services',
    'kics:service_type_is_nodeport',
    'kube-score:service-type',
    'kyverno:restrict-nodeport',
    'gatekeeper:block-nodeport-services',
    'popeye:POP-1104',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport'],
  on: 'service',
  fix: 'unsafe',
  *check({ resource, service }) {
    if (service.spec?.type !== 'NodePort') return
    const at = ['spec', 'type']
    yield {
      at,
      message: `service \`${resource.name}\` opens a port on every node`,
      fix: {
        safety: 'unsafe',
        operations: [{ op: 'set', path: at, value: 'ClusterIP' }, ...nodePorts(service.spec.ports ?? [])],
      },
    }
  },
})

/** The API server refuses node ports on a Service of another type. */
function nodePorts(ports: readonly { readonly nodePort?: number }[]) {
  return ports.flatMap(({ nodePort }, index) =>
    nodePort === undefined ? [] : [{ op: 'remove' as const, path: ['spec', 'ports', index, 'nodePort'] }],
  )
}
