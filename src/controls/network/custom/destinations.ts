import type { KubernetesObject, Path } from '#model'
import { placesAt, textAt, textsAt } from './places.ts'

/** A Service that a route leads to; without a namespace it is the route's. */
export interface Destination {
  readonly name: string
  readonly namespace?: string
  readonly at: Path
}

/** The Services that a route of the Gateway API, of Istio or of OpenShift leads to from outside the cluster. */
export function destinationsOf(kind: string, object: KubernetesObject): Destination[] {
  if (kind === 'VirtualService') return istioDestinations(object)
  if (kind === 'Route')
    return [...backends(object, ['spec', 'to']), ...backends(object, ['spec', 'alternateBackends', '*'])]
  return backends(object, ['spec', 'rules', '*', 'backendRefs', '*'])
}

function backends(object: KubernetesObject, pattern: Path): Destination[] {
  return placesAt(object, pattern).flatMap(({ at, value }) => {
    const name = textAt(value, ['name'])
    if (name === undefined || (textAt(value, ['kind']) ?? 'Service') !== 'Service') return []
    const namespace = textAt(value, ['namespace'])
    return [{ name, ...(namespace !== undefined && { namespace }), at: [...at, 'name'] }]
  })
}

/** Without a gateway a VirtualService holds for the mesh alone. Hosts are `name`, or `name.namespace` and what follows. */
function istioDestinations(object: KubernetesObject): Destination[] {
  if (textsAt(object, ['spec', 'gateways']).every((gateway) => gateway === 'mesh')) return []
  return ['http', 'tls', 'tcp'].flatMap((protocol) =>
    placesAt(object, ['spec', protocol, '*', 'route', '*', 'destination', 'host']).flatMap(
      ({ at, value }) => {
        if (typeof value !== 'string') return []
        const [name = '', namespace] = value.split('.')
        return [{ name, ...(namespace !== undefined && { namespace }), at }]
      },
    ),
  )
}
