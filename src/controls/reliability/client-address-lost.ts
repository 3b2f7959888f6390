import { type Control, defineControl } from '#model'

export const clientAddressLost: Control = defineControl({
  id: 'client-address-lost',
  title: 'Load balancer hides the addresses of clients',
  severity: 'low',
  persona: 'reliability',
  why: 'Connections go on to another node and come from the first one, so logs and limits per client see nodes.',
  remediation: 'Set `externalTrafficPolicy: Local`, and run a pod on the nodes that the load balancer calls.',
  aliases: ['popeye:POP-1107'],
  references: [
    'https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip',
  ],
  on: 'service',
  fix: 'unsafe',
  *check({ resource, service: { spec = {} } }) {
    if (spec.type !== 'LoadBalancer' || spec.externalTrafficPolicy === 'Local') return
    const at = ['spec', 'externalTrafficPolicy']
    yield {
      at,
      message: `pods behind \`${resource.name}\` do not see the addresses of clients`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'Local' }] },
    }
  },
})
