import type { Configuration } from '#model'
import { type Place, placesAt, textAt } from '../../network/custom/places.ts'

/** The `authorizers` of an `AuthorizationConfiguration`, which are asked in their order. */
export function authorizersOf(configuration: Configuration): readonly Place[] {
  return placesAt(configuration, ['authorizers', '*'])
}

/** For the controls that want an authorizer, or do not want one: what is wrong in the file. */
export function authorizerProblem(
  configuration: Configuration,
  type: string,
  wanted: boolean,
): string | undefined {
  const has = authorizersOf(configuration).some(({ value }) => textAt(value, ['type']) === type)
  if (has === wanted) return undefined
  return `the API server's AuthorizationConfiguration ${wanted ? 'lacks' : 'has'} an authorizer of type \`${type}\``
}
