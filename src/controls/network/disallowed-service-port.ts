import { type Control, defineControl } from '#model'

export const disallowedServicePort: Control = defineControl({
  id: 'disallowed-service-port',
  title: 'Service listens on a port that is not on the list',
  severity: 'low',
  persona: 'strict',
  why: 'Firewalls, policies and reviewers expect the ports of the list.',
  remediation: 'Use a port of the list, or add it to the parameter `ports` (`443`, `30000-30100`).',
  aliases: ['kyverno:restrict-service-port-range', 'azure-policy:ServiceAllowedPorts'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services'],
  on: 'service',
  params: { ports: [] as readonly string[] },
  applies: ({ params }) => params.ports.length > 0 || 'no ports are configured',
  *check({ service, params }) {
    for (const [index, { port = 0 }] of (service.spec?.ports ?? []).entries()) {
      if (params.ports.some((entry) => covers(entry, port))) continue
      yield { at: ['spec', 'ports', index, 'port'], message: `port \`${port}\` is not on the list` }
    }
  },
})

/** An entry is a port, or the first and last of a range. */
function covers(entry: string, port: number): boolean {
  const [first = NaN, last = first] = entry.split('-').map(Number)
  return first <= port && port <= last
}
