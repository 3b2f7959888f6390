import { type Control, defineControl, type KubernetesObject, valueAt } from '#model'
import { type Place, placesAt } from './custom/places.ts'

export const permissiveMtls: Control = defineControl({
  id: 'permissive-mtls',
  title: 'Istio accepts connections without mutual TLS',
  severity: 'medium',
  why: 'Pods outside the mesh connect in plain text and without an identity, past every AuthorizationPolicy that tells callers apart by theirs.',
  remediation: 'Set `mode: STRICT` once all callers are in the mesh.',
  aliases: ['kyverno:enforce-strict-mtls'],
  references: ['https://istio.io/latest/docs/reference/config/security/peer_authentication/'],
  on: 'resource',
  kinds: ['security.istio.io/PeerAuthentication'],
  fix: 'unsafe',
  *check({ resource, object }) {
    for (const { at, value } of modesOf(object)) {
      if (value !== 'PERMISSIVE' && value !== 'DISABLE') continue
      const does = value === 'DISABLE' ? 'turns mutual TLS off' : 'accepts connections without mutual TLS'
      yield {
        at,
        message: `\`${resource.name}\` ${does}`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'STRICT' }] },
      }
    }
  },
})

/** The mode for all ports, and those of single ports, whose numbers are keys. */
function modesOf(object: KubernetesObject): Place[] {
  const ports = Object.keys(valueAt(object, ['spec', 'portLevelMtls']) ?? {})
  return [
    ...placesAt(object, ['spec', 'mtls', 'mode']),
    ...ports.flatMap((port) => placesAt(object, ['spec', 'portLevelMtls', port, 'mode'])),
  ]
}
