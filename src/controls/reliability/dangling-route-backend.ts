import { type Control, defineControl, notEvaluated, type Path } from '#model'
import { placesAt, textAt } from '../network/custom/places.ts'

export const danglingRouteBackend: Control = defineControl({
  id: 'dangling-route-backend',
  title: 'Route of the Gateway API leads to a Service that does not exist',
  severity: 'medium',
  persona: 'reliability',
  why: 'Requests are answered with an error, until somebody creates a Service of that name and receives them.',
  remediation: 'Correct the name of the Service, or remove the reference.',
  aliases: ['kubescape:C-0302', 'popeye:POP-407'],
  references: ['https://gateway-api.sigs.k8s.io/api-types/httproute/#backendrefs-optional'],
  on: 'resource',
  kinds: [
    'gateway.networking.k8s.io/HTTPRoute',
    'gateway.networking.k8s.io/GRPCRoute',
    'gateway.networking.k8s.io/TCPRoute',
    'gateway.networking.k8s.io/TLSRoute',
    'gateway.networking.k8s.io/UDPRoute',
  ],
  needs: { look: ['Service'] },
  *check({ resource, object, look }) {
    let isUnknown = false
    for (const { name, namespace, at } of backendsOf(object)) {
      const service = look.byName('Service', namespace ?? resource.namespace, name)
      if (service === 'missing') yield { at, message: `service \`${name}\` does not exist` }
      isUnknown ||= service === 'unknown'
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})

interface Backend {
  readonly name: string
  readonly namespace: string | undefined
  readonly at: Path
}

/** References to Services, which is what one without a kind is. */
function backendsOf(object: unknown): Backend[] {
  return placesAt(object, ['spec', 'rules', '*', 'backendRefs', '*']).flatMap(({ at, value }) => {
    const name = textAt(value, ['name'])
    const isService = (textAt(value, ['kind']) ?? 'Service') === 'Service' && !textAt(value, ['group'])
    if (name === undefined || !isService) return []
    return [{ name, namespace: textAt(value, ['namespace']), at: [...at, 'name'] }]
  })
}
