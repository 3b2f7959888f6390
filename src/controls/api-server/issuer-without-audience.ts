import { type Control, defineControl } from '#model'
import { textsAt } from '../network/custom/places.ts'
import { issuersOf, urlOf } from '../control-plane/configuration/issuers.ts'

export const issuerWithoutAudience: Control = defineControl({
  id: 'issuer-without-audience',
  title: 'Tokens that an issuer made for other programs are not told apart',
  severity: 'medium',
  why: 'A token that somebody gave to another application of the same issuer would open the cluster. The API server does not start with such a file.',
  remediation: 'List the client id that the issuer gave to this cluster in `issuer.audiences`.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration',
  ],
  on: 'cluster',
  needs: { facts: ['authentication-configuration'] },
  *check({ facts }) {
    for (const issuer of issuersOf(facts['authentication-configuration'])) {
      if (textsAt(issuer.value, ['issuer', 'audiences']).length > 0) continue
      const url = urlOf(issuer)
      yield { at: [], message: `issuer \`${url}\` has no audience`, discriminator: url }
    }
  },
})
