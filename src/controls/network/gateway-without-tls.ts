import { type Control, defineControl, type KubernetesObject, type Path, valueAt } from '#model'
import { placesAt, textAt } from './custom/places.ts'

export const gatewayWithoutTls: Control = defineControl({
  id: 'gateway-without-tls',
  title: 'Gateway serves HTTP without TLS',
  severity: 'medium',
  why: 'Whoever is on the way reads and changes what is sent, session cookies among it.',
  remediation:
    'Add a listener with TLS for the same host, and let the plain one redirect to it (`httpsRedirect` with Istio).',
  references: ['https://gateway-api.sigs.k8s.io/guides/tls/'],
  on: 'resource',
  kinds: ['gateway.networking.k8s.io/Gateway', 'networking.istio.io/Gateway'],
  *check({ resource, object }) {
    const places = resource.group === 'networking.istio.io' ? plainServers(object) : plainListeners(object)
    for (const at of places) yield { at, message: `gateway \`${resource.name}\` serves HTTP without TLS` }
  },
})

/** Listeners for HTTP whose host no listener with TLS serves: routes have nothing to redirect to. */
function plainListeners(object: KubernetesObject): Path[] {
  const listeners = placesAt(object, ['spec', 'listeners', '*'])
  const secured = new Set(
    listeners
      .filter(({ value }) => ['HTTPS', 'TLS'].includes(textAt(value, ['protocol']) ?? ''))
      .map(({ value }) => hostOf(value)),
  )
  return listeners
    .filter(({ value }) => textAt(value, ['protocol']) === 'HTTP' && !secured.has(hostOf(value)))
    .map(({ at }) => [...at, 'protocol'])
}

function hostOf(listener: unknown): string {
  return textAt(listener, ['hostname']) ?? ''
}

function plainServers(object: KubernetesObject): Path[] {
  return placesAt(object, ['spec', 'servers', '*'])
    .filter(({ value }) => {
      const protocol = textAt(value, ['port', 'protocol'])?.toUpperCase() ?? ''
      return ['HTTP', 'HTTP2', 'GRPC'].includes(protocol) && valueAt(value, ['tls', 'httpsRedirect']) !== true
    })
    .map(({ at }) => [...at, 'port', 'protocol'])
}
