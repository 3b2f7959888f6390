import { type Configuration, type Flags, valueAt } from '#model'
import { type Place, placesAt, textAt } from '../../network/custom/places.ts'
import { isGiven } from '../flag-control.ts'

/** The `jwt` authenticators of an `AuthenticationConfiguration`. */
export function issuersOf(configuration: Configuration): Place[] {
  return placesAt(configuration, ['jwt', '*'])
}

export function urlOf({ value: issuer }: Place): string {
  return textAt(issuer, ['issuer', 'url']) ?? '?'
}

/** What of an issuer's tokens becomes a name as it is, `system:masters` included. */
export function unprefixedClaims({ value: issuer }: Place): string[] {
  const rules = placesAt(issuer, ['userValidationRules', '*', 'expression'])
  if (rules.some(({ value }) => String(value).includes('system:'))) return []
  return ['username', 'groups'].filter((part) => isBare(valueAt(issuer, ['claimMappings', part])))
}

/** A claim wants a prefix; an expression without a literal text adds none. */
function isBare(mapping: unknown): boolean {
  const expression = textAt(mapping, ['expression'])
  if (expression !== undefined) return !/['"]/.test(expression)
  return textAt(mapping, ['claim']) !== undefined && (textAt(mapping, ['prefix']) ?? '') === ''
}

/** The same of the one issuer that flags name: without its flag a username has a prefix and a group has none. */
export function unprefixedFlags(flags: Flags): string[] {
  if (!isGiven(flags, 'oidc-issuer-url')) return []
  const usernames = flags['oidc-username-prefix'] === '-'
  const groups = isGiven(flags, 'oidc-groups-claim') && !isGiven(flags, 'oidc-groups-prefix')
  return [...(usernames ? ['username'] : []), ...(groups ? ['groups'] : [])]
}
