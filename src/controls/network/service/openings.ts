import { derivedFrom, type Look, type Resource, selectsEqual, type Workload } from '#model'
import type { Ingress, Service } from '#schema'
import { backendsOf } from '../ingress/backends.ts'
import { isOpenToOutside } from './exposure.ts'

/** A way from outside the cluster to the pods of a workload. */
export interface Opening {
  readonly service: Resource<Service>
  /** What opens it: `` service `web` `` or `` ingress `shop` ``. */
  readonly by: string
}

/** The Services by which a workload is reachable from outside, by themselves or through an Ingress. */
export function openingsOf(workload: Workload, look: Look<'Service' | 'Ingress'>): Opening[] {
  const services = derivedFrom(look.inNamespace('Service', workload.namespace), selectorsOf)
    .filter(({ selector }) => selectsEqual(selector, workload.podLabels))
    .map(({ service }) => service)
  const backends = derivedFrom(look.inNamespace('Ingress', workload.namespace), routesOf)
  return services.flatMap((service) => {
    if (isOpenToOutside(service, service.object.spec ?? {}))
      return [{ service, by: `service \`${service.name}\`` }]
    const ingress = backends.find(({ name }) => name === service.name)?.ingress
    return ingress === undefined ? [] : [{ service, by: `ingress \`${ingress}\`` }]
  })
}

/** The Services that select anything, with their selectors. */
function selectorsOf(services: readonly Resource<Service>[]) {
  return services.flatMap((service) => {
    const selector = service.object.spec?.selector ?? {}
    return Object.keys(selector).length === 0 ? [] : [{ service, selector }]
  })
}

/** The Services that Ingresses route to, by name. */
function routesOf(ingresses: readonly Resource<Ingress>[]) {
  return ingresses.flatMap(({ name, object }) =>
    backendsOf(object).map((backend) => ({ ingress: name, ...backend })),
  )
}
