import { type Control, defineControl, podName } from '#model'

/** Annotations that name traffic which goes past the proxy. */
const annotations: readonly string[] = [
  'config.linkerd.io/skip-inbound-ports',
  'config.linkerd.io/skip-outbound-ports',
  'config.linkerd.io/skip-subnets',
  'traffic.sidecar.istio.io/excludeInboundPorts',
  'traffic.sidecar.istio.io/excludeOutboundPorts',
  'traffic.sidecar.istio.io/excludeOutboundIPRanges',
]

export const meshPortSkipped: Control = defineControl({
  id: 'mesh-port-skipped',
  title: 'Traffic of the pod goes past the proxy of the mesh',
  severity: 'low',
  persona: 'strict',
  why: 'What goes past the proxy is neither encrypted nor limited by the policies of the mesh.',
  remediation: 'Remove the annotation; tell the mesh the protocol where it guesses wrong.',
  aliases: ['kyverno:prevent-linkerd-port-skipping'],
  references: [
    'https://linkerd.io/2/features/protocol-detection/',
    'https://istio.io/latest/docs/reference/config/annotations/',
  ],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload }) {
    for (const name of annotations) {
      const value = workload.podMetadata.annotations?.[name] ?? ''
      if (value === '') continue
      const at = ['annotations', name]
      yield {
        at,
        from: 'podMetadata',
        message: `\`${value}\` of the ${podName(workload)} goes past the proxy of the mesh`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
