import { type Control, defineControl } from '#model'
import {
  issuersOf,
  unprefixedClaims,
  unprefixedFlags,
  urlOf,
} from '../control-plane/configuration/issuers.ts'

export const issuerNamesSystemGroups: Control = defineControl({
  id: 'issuer-names-system-groups',
  title: 'Token issuer may name any user or group of Kubernetes',
  severity: 'medium',
  why: 'Whoever may name a group or a user at the issuer makes one called `system:masters`, and is administrator of the cluster.',
  remediation:
    'Set a `prefix` for the claim, or refuse names that begin with `system:` in `userValidationRules`.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration',
  ],
  on: 'cluster',
  needs: { oneOf: ['authentication-configuration', 'api-server-flags'] },
  *check({ facts }) {
    const { 'authentication-configuration': configuration, 'api-server-flags': flags } = facts
    const issuers =
      configuration === undefined
        ? [{ url: flags?.['oidc-issuer-url'] ?? '?', parts: unprefixedFlags(flags ?? {}) }]
        : issuersOf(configuration).map((issuer) => ({ url: urlOf(issuer), parts: unprefixedClaims(issuer) }))
    for (const { url, parts } of issuers) {
      if (parts.length === 0) continue
      yield {
        at: [],
        message: `issuer \`${url}\` gives ${parts.join(' and ')} without a prefix, \`system:\` names included`,
        discriminator: url,
      }
    }
  },
})
