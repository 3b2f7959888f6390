import { roots } from './fields.gen.ts'
import { legacyVersions } from './legacy.ts'
import { own } from './own.ts'

/** The name of an interface in `types.gen.ts`. */
export type TypeId = string

/** The type of a resource; undefined for custom resources and for kinds and versions without one. */
export function rootType(apiVersion: string, kind: string): TypeId | undefined {
  const today = own(own(legacyVersions, apiVersion) ?? {}, kind) ?? apiVersion
  return own(roots, `${today}/${kind}`)
}
