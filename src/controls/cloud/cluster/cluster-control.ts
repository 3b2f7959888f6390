import type { Control, ControlProse, FactTypes, KindName, Look, Params, Widened } from '#model'
import { problemsOf, type Reading } from './reading.ts'

const names = { eks: 'EKS', aks: 'AKS', gke: 'GKE' } as const

type Platform = keyof typeof names

const platforms = Object.keys(names) as Platform[]

type Described<P extends Platform> = FactTypes[`${P}-cluster`]

interface ReaderContext<K extends KindName, P> {
  readonly params: Widened<P>
  readonly look: Look<K>
}

/** What a control says of the description of a cluster, for every platform that it concerns. */
type Readers<K extends KindName, P> = {
  readonly [N in Platform]?: (described: Described<N>, context: ReaderContext<K, P>) => Reading
}

export interface ClusterControlDefinition<K extends KindName, P extends Params>
  extends ControlProse, Readers<K, P> {
  readonly params?: P
  /** Kinds that the readers look up. */
  readonly look?: readonly K[]
  /** True, or why the control finds nothing with these parameters. */
  asks?(params: Widened<P>): true | string
}

interface ClusterContext<K extends KindName, P> extends ReaderContext<K, P> {
  /** Asked for what applies before what it needs: all may be missing. */
  readonly facts: { readonly [N in Platform as `${N}-cluster`]?: Described<N> }
}

/** A control over the settings of a managed cluster; it does not apply to a cluster of a platform that it has no reader for. */
export function defineClusterControl<
  const K extends KindName = never,
  const P extends Params = Readonly<Record<never, never>>,
>(definition: ClusterControlDefinition<K, P>): Control {
  const concerned = platforms.filter((platform) => definition[platform] !== undefined)
  return {
    ...definition,
    on: 'cluster',
    kinds: [],
    needs: {
      oneOf: concerned.map((platform) => `${platform}-cluster` as const),
      ...(definition.look && { look: definition.look }),
    },
    params: definition.params ?? {},
    applies({ facts, params }: ClusterContext<K, P>) {
      const asked = definition.asks?.(params) ?? true
      if (asked !== true) return asked
      const seen = platforms.filter((platform) => facts[`${platform}-cluster`] !== undefined)
      const isForeign = seen.length > 0 && !seen.some((platform) => concerned.includes(platform))
      return isForeign ? `the cluster runs on ${names[seen[0]!]}` : true
    },
    *check({ facts, params, look }: ClusterContext<K, P>) {
      for (const platform of concerned) {
        const fact = `${platform}-cluster` as const
        const described = facts[fact]
        if (described === undefined) continue
        const read = definition[platform] as (described: unknown, context: ReaderContext<K, P>) => Reading
        return yield* problemsOf(fact, described, read(described, { params, look }))
      }
      return undefined
    },
  }
}
