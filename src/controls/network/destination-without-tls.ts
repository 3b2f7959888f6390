import { type Control, defineControl, type Path } from '#model'
import { placesAt } from './custom/places.ts'

/** A DestinationRule has policies for the host and its subsets, each with exceptions by port. */
const policies: readonly Path[] = [
  ['spec', 'trafficPolicy'],
  ['spec', 'subsets', '*', 'trafficPolicy'],
]
const settings: readonly Path[] = policies.flatMap((policy) => [
  [...policy, 'tls'],
  [...policy, 'portLevelSettings', '*', 'tls'],
])

export const destinationWithoutTls: Control = defineControl({
  id: 'destination-without-tls',
  title: 'Istio connects to a destination without TLS',
  severity: 'medium',
  why: 'Without TLS, or with a certificate that nobody verifies, whoever is on the way reads and changes what is sent.',
  remediation: 'Use `mode: ISTIO_MUTUAL` inside the mesh, and `SIMPLE` with verification for hosts outside.',
  aliases: ['kyverno:enforce-tls-hosts-host-subnets'],
  references: [
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings',
  ],
  on: 'resource',
  fix: 'unsafe',
  kinds: ['networking.istio.io/DestinationRule'],
  *check({ resource, object }) {
    const at = (field: string) => settings.flatMap((setting) => placesAt(object, [...setting, field]))
    for (const { at: mode, value } of at('mode')) {
      if (value !== 'DISABLE') continue
      yield {
        at: mode,
        message: `\`${resource.name}\` turns TLS off for its destination`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: mode, value: 'ISTIO_MUTUAL' }] },
      }
    }
    for (const { at: skip, value } of at('insecureSkipVerify')) {
      if (value !== true) continue
      yield {
        at: skip,
        message: `\`${resource.name}\` does not verify the certificate of its destination`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: skip, value: false }] },
      }
    }
  },
})
