import { type Control, defineControl } from '#model'
import { placesAt, textAt } from './custom/places.ts'

export const gatewayListenerWithoutCertificate: Control = defineControl({
  id: 'gateway-listener-without-certificate',
  title: 'Listener ends TLS without a certificate',
  severity: 'low',
  persona: 'reliability',
  why: 'The Gateway refuses the listener, or serves with a certificate of its own that no visitor trusts.',
  remediation: 'Name a Secret of type `kubernetes.io/tls` in `tls.certificateRefs`.',
  references: ['https://gateway-api.sigs.k8s.io/guides/tls/'],
  on: 'resource',
  kinds: ['gateway.networking.k8s.io/Gateway'],
  *check({ object }) {
    for (const { at, value } of placesAt(object, ['spec', 'listeners', '*'])) {
      const protocol = textAt(value, ['protocol']) ?? ''
      const ends =
        protocol === 'HTTPS' || (protocol === 'TLS' && textAt(value, ['tls', 'mode']) !== 'Passthrough')
      if (!ends || placesAt(value, ['tls', 'certificateRefs', '*']).length > 0) continue
      // An implementation may take its certificates from options of its own.
      if (placesAt(value, ['tls', 'options']).length > 0) continue
      yield {
        at: [...at, 'tls', 'certificateRefs'],
        message: `listener \`${textAt(value, ['name']) ?? protocol}\` ends TLS without a certificate`,
      }
    }
  },
})
