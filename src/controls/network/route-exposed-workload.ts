import { type Control, defineControl, podKinds, selectsEqual } from '#model'
import { destinationsOf } from './custom/destinations.ts'

export const routeExposedWorkload: Control = defineControl({
  id: 'route-exposed-workload',
  title: 'Route of a gateway leads to a workload from outside the cluster',
  severity: 'low',
  persona: 'strict',
  why: 'It is where an attack begins: what else is wrong with the workload weighs more than with one inside.',
  remediation: 'Check that it is meant; other findings of the workload come first.',
  aliases: ['kubescape:C-0266'],
  references: ['https://attack.mitre.org/techniques/T1190/'],
  on: 'resource',
  kinds: [
    'gateway.networking.k8s.io/HTTPRoute',
    'gateway.networking.k8s.io/GRPCRoute',
    'gateway.networking.k8s.io/TLSRoute',
    'gateway.networking.k8s.io/TCPRoute',
    'gateway.networking.k8s.io/UDPRoute',
    'networking.istio.io/VirtualService',
    'route.openshift.io/Route',
  ],
  needs: { look: ['Service', ...podKinds] },
  *check({ resource, object, look }) {
    for (const { name, namespace = resource.namespace, at } of destinationsOf(resource.kind, object)) {
      const service = look.byName('Service', namespace, name)
      if (typeof service === 'string') continue
      const selector = service.object.spec?.selector ?? {}
      if (Object.keys(selector).length === 0) continue
      const workload = look
        .workloads(service.namespace)
        .find(({ podLabels }) => selectsEqual(selector, podLabels))
      if (workload === undefined) continue
      yield { at, message: `${workload.kind} \`${workload.name}\` is reachable by this route` }
    }
  },
})
