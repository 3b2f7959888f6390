import { type Control, defineControl, notEvaluated } from '#model'
import type { IngressServiceBackend, Service } from '#schema'
import { ingressBackends } from './services/backends.ts'

export const danglingBackendPort: Control = defineControl({
  id: 'dangling-backend-port',
  title: 'Ingress routes to a port that the Service does not have',
  severity: 'medium',
  persona: 'reliability',
  why: 'The path answers with an error.',
  remediation:
    'Correct the port, which is the `port` or `name` of the Service and not that of the container.',
  aliases: ['kube-linter:dangling-ingress', 'popeye:POP-1402'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],
  on: 'resource',
  kinds: ['Ingress'],
  needs: { look: ['Service'] },
  *check({ resource, object, look }) {
    let isUnknown = false
    for (const { service: backend, at } of ingressBackends(object)) {
      const service = look.byName('Service', resource.namespace, backend.name ?? '')
      isUnknown ||= service === 'unknown'
      if (service === 'missing' || service === 'unknown' || hasPort(service.object, backend)) continue
      yield {
        at: [...at, 'port'],
        message: `service \`${backend.name}\` has no port \`${backend.port?.name ?? backend.port?.number}\``,
        related: [{ message: 'the service', resource: service, at: ['spec', 'ports'] }],
      }
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})

/** Controllers read annotations for Services of type ExternalName, which need no ports. */
function hasPort({ spec = {} }: Service, { port: wanted }: IngressServiceBackend): boolean {
  if (spec.type === 'ExternalName') return true
  return (spec.ports ?? []).some(({ name, port }) =>
    wanted?.name ? name === wanted.name : port === wanted?.number,
  )
}
