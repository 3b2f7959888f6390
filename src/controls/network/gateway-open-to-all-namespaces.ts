import { type Control, defineControl } from '#model'
import { placesAt } from './custom/places.ts'

export const gatewayOpenToAllNamespaces: Control = defineControl({
  id: 'gateway-open-to-all-namespaces',
  title: 'Gateway takes routes from every namespace',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever may write a route in any namespace receives the visitors of a host or path that nobody else has taken.',
  remediation: 'Set `allowedRoutes.namespaces.from: Selector` and select the namespaces by label.',
  references: ['https://gateway-api.sigs.k8s.io/concepts/security-model/'],
  on: 'resource',
  fix: 'unsafe',
  kinds: ['gateway.networking.k8s.io/Gateway'],
  *check({ resource, object }) {
    for (const { at, value } of placesAt(object, [
      'spec',
      'listeners',
      '*',
      'allowedRoutes',
      'namespaces',
      'from',
    ])) {
      if (value !== 'All') continue
      yield {
        at,
        message: `gateway \`${resource.name}\` takes routes from every namespace`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'Same' }] },
      }
    }
  },
})
