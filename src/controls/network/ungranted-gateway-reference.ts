import { type Control, defineControl, type Path } from '#model'
import { placesAt, textAt } from './custom/places.ts'
import { isGranted } from './gateway/grants.ts'

export const ungrantedGatewayReference: Control = defineControl({
  id: 'ungranted-gateway-reference',
  title: 'Gateway or route refers to another namespace, which does not allow it',
  severity: 'low',
  persona: 'reliability',
  why: 'The reference has no effect: the listener has no certificate, or requests are answered with an error.',
  remediation:
    'Create a ReferenceGrant in the other namespace that names this one and the object, or keep both in one namespace.',
  references: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  on: 'resource',
  kinds: [
    'gateway.networking.k8s.io/Gateway',
    'gateway.networking.k8s.io/HTTPRoute',
    'gateway.networking.k8s.io/GRPCRoute',
    'gateway.networking.k8s.io/TLSRoute',
    'gateway.networking.k8s.io/TCPRoute',
    'gateway.networking.k8s.io/UDPRoute',
  ],
  needs: { look: ['gateway.networking.k8s.io/ReferenceGrant'] },
  *check({ resource: { kind, namespace }, object, look }) {
    const [path, standard] = kind === 'Gateway' ? certificates : backends
    for (const { at, value } of placesAt(object, path)) {
      const other = textAt(value, ['namespace'])
      const name = textAt(value, ['name'])
      if (other === undefined || name === undefined || namespace === undefined || other === namespace)
        continue
      const to = {
        group: textAt(value, ['group']) ?? '',
        kind: textAt(value, ['kind']) ?? standard,
        namespace: other,
        name,
      }
      if (isGranted({ from: { kind, namespace }, to }, look)) continue
      yield {
        at: [...at, 'namespace'],
        message: `nothing in namespace \`${other}\` allows references to ${to.kind} \`${name}\` from here`,
      }
    }
  },
})

/** Where references stand, and the kind of one that names none. */
const certificates: readonly [Path, string] = [
  ['spec', 'listeners', '*', 'tls', 'certificateRefs', '*'],
  'Secret',
]
const backends: readonly [Path, string] = [['spec', 'rules', '*', 'backendRefs', '*'], 'Service']
