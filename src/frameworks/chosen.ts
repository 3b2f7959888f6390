import type { Edition, Framework, MinorVersion, Platform } from '#model'

/** What settles which edition of a list is meant. */
export interface Cluster {
  readonly kubernetesVersion: MinorVersion
  readonly platform: Platform
}

/** The names that stand for whichever edition fits. */
export function sharedNames(frameworks: readonly Framework[]): ReadonlySet<string> {
  return new Set(frameworks.flatMap(({ edition }) => (edition === undefined ? [] : [edition.of])))
}

/** The frameworks that ids and shared names stand for on this cluster, each once. */
export function chosen(
  frameworks: readonly Framework[],
  names: readonly string[],
  cluster: Cluster,
): Framework[] {
  const shared = sharedNames(frameworks)
  const found = names.flatMap((name) => {
    const named = frameworks.filter((framework) => framework.id === name)
    return named.length === 0 && shared.has(name) ? [fitting(frameworks, name, cluster)] : named
  })
  return [...new Set(found)]
}

/** Those whose requirements a finding names: of a list in editions the one that fits, none that is wide, and what is asked for. */
export function relevant(
  frameworks: readonly Framework[],
  asked: readonly Framework[],
  cluster: Cluster,
): Framework[] {
  const fit = new Set(
    [...sharedNames(frameworks)].map((name) => fitting(frameworks, name, cluster)).concat(asked),
  )
  return frameworks.filter(
    (framework) => fit.has(framework) || (framework.edition === undefined && framework.wide !== true),
  )
}

/**
 * The edition for the platform, or the plain one where the platform has none; of several the one that starts last before
 * the cluster's version.
 */
function fitting(frameworks: readonly Framework[], name: string, cluster: Cluster): Framework {
  const editions = frameworks.filter((framework): framework is Framework & { readonly edition: Edition } => {
    return framework.edition?.of === name
  })
  const own = editions.filter(({ edition }) => edition.platform === cluster.platform)
  const meant = own.length > 0 ? own : editions.filter(({ edition }) => edition.platform === 'kubernetes')
  const start = ({ edition }: (typeof meant)[number]): number => edition.since ?? 0
  const reached = meant.filter((one) => start(one) <= cluster.kubernetesVersion)
  return reached.reduce((latest, one) => (start(one) > start(latest) ? one : latest))
}
