import type { Coverage, Resource } from '#model'
import type { Config } from '#config'
import { controls } from '#controls'
import { kindKey } from '#inventory'
import { controlsAsked } from '../cluster/asked-controls.ts'
import { kindsToList } from '../cluster/kinds.ts'

/**
 * Of all that a snapshot holds, what a scan of the cluster would have listed for the controls of this run: no other kind is part of
 * it, so that both give the same result. A kind that no control of today looks at stays.
 */
export function ofAskedKinds<
  T extends { readonly resources: readonly Resource[]; readonly coverage: readonly Coverage[] },
>(seen: T, config: Config, only: readonly string[]): T {
  const asked = new Set(kindsToList(controlsAsked(controls, config, only), config))
  const known = new Set(kindsToList(controls, config))
  const isPart = (key: string): boolean => asked.has(key) || !known.has(key)
  return {
    ...seen,
    resources: seen.resources.filter((resource) => isPart(kindKey(resource))),
    coverage: seen.coverage.filter(({ of }) => isPart(of)),
  }
}
