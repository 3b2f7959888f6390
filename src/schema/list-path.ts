import { listPaths } from './kinds.gen.ts'
import { own } from './own.ts'

/** By what a path of the API names the objects of a kind. */
export interface ListPath {
  /** The newest stable one of those that today's Kubernetes serves. */
  readonly version: string
  /** `networkpolicies` */
  readonly plural: string
}

/** Undefined for kinds that are not Kubernetes' own, and for those that it no longer serves. */
export function listPath(group: string, kind: string): ListPath | undefined {
  const [version, plural] = own(own(listPaths, group) ?? {}, kind)?.split('/') ?? []
  return version === undefined || plural === undefined ? undefined : { version, plural }
}
