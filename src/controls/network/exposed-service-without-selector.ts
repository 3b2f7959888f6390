import { type Control, defineControl } from '#model'

export const exposedServiceWithoutSelector: Control = defineControl({
  id: 'exposed-service-without-selector',
  title: 'Service for the outside world selects no pods',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever may write the endpoints of the Service chooses what outsiders reach, addresses that no pod may connect to among it.',
  remediation: 'Select pods by label, or expose a proxy that knows where to connect to.',
  aliases: ['terrascan:AC_K8S_0114'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors'],
  on: 'service',
  *check({ resource, service: { spec = {} } }) {
    if (spec.type !== 'LoadBalancer' && spec.type !== 'NodePort') return
    if (Object.keys(spec.selector ?? {}).length > 0) return
    yield {
      at: ['spec', 'type'],
      message: `service \`${resource.name}\` is open to the outside and selects no pods`,
    }
  },
})
