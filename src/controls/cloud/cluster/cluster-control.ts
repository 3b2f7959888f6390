import type { Control, ControlProse, FactTypes, Params, Widened } from '#model'
import { problemsOf, type Reading } from './reading.ts'

const names = { eks: 'EKS', aks: 'AKS', gke: 'GKE' } as const

type Platform = keyof typeof names

const platforms = Object.keys(names) as Platform[]

type Described<P extends Platform> = FactTypes[`${P}-cluster`]

/** What a control says of the description of a cluster, for every platform that it concerns. */
type Readers<P> = {
  readonly [N in Platform]?: (described: Described<N>, params: Widened<P>) => Reading
}

export interface ClusterControlDefinition<P extends Params> extends ControlProse, Readers<P> {
  readonly params?: P
  /** True, or why the control finds nothing with these parameters. */
  asks?(params: Widened<P>): true | string
}

interface ClusterContext<P> {
  /** Asked for what applies before what it needs: all may be missing. */
  readonly facts: { readonly [N in Platform as `${N}-cluster`]?: Described<N> }
  readonly params: Widened<P>
}

/** A control over the settings of a managed cluster; it does not apply to a cluster of a platform that it has no reader for. */
export function defineClusterControl<const P extends Params = Readonly<Record<never, never>>>(
  definition: ClusterControlDefinition<P>,
): Control {
  const concerned = platforms.filter((platform) => definition[platform] !== undefined)
  return {
    ...definition,
    on: 'cluster',
    kinds: [],
    needs: { oneOf: concerned.map((platform) => `${platform}-cluster` as const) },
    params: definition.params ?? {},
    applies({ facts, params }: ClusterContext<P>) {
      const asked = definition.asks?.(params) ?? true
      if (asked !== true) return asked
      const seen = platforms.filter((platform) => facts[`${platform}-cluster`] !== undefined)
      const isForeign = seen.length > 0 && !seen.some((platform) => concerned.includes(platform))
      return isForeign ? `the cluster runs on ${names[seen[0]!]}` : true
    },
    *check({ facts, params }: ClusterContext<P>) {
      for (const platform of concerned) {
        const fact = `${platform}-cluster` as const
        const described = facts[fact]
        if (described === undefined) continue
        const read = definition[platform] as (described: unknown, params: Widened<P>) => Reading
        return yield* problemsOf(fact, described, read(described, params))
      }
      return undefined
    },
  }
}
