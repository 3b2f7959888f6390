import { type Framework, type Platform, platformOf } from '#model'
import type { AssessOptions } from '#assess'
import type { Config } from '#config'
import { chosen, type Cluster, frameworks as published, relevant } from '#frameworks'
import type { Reading } from '#sources'

/** The frameworks that a run speaks of, and the cluster that settles which. */
export interface RunFrameworks extends Pick<AssessOptions, 'frameworks' | 'asked'> {
  readonly platform?: Platform
  /** The frameworks that names stand for. */
  frameworksNamed(names: readonly string[]): readonly Framework[]
}

export function frameworksFor(
  config: Config,
  { resources, facts }: Pick<Reading, 'resources' | 'facts'>,
): RunFrameworks {
  const platform = config.platform ?? platformOf(resources, facts)
  const { kubernetesVersion, environments, customFrameworks } = config
  const frameworks = [...published, ...Object.values(customFrameworks)]
  const cluster: Cluster = { kubernetesVersion, platform: platform ?? 'kubernetes' }
  const frameworksNamed = (names: readonly string[]): Framework[] => chosen(frameworks, names, cluster)
  const inEnvironments = Object.values(environments).flatMap((environment) => environment.frameworks ?? [])
  return {
    ...(platform !== undefined && { platform }),
    frameworksNamed,
    frameworks: relevant(frameworks, frameworksNamed([...config.frameworks, ...inEnvironments]), cluster),
    asked: frameworksNamed(config.frameworks).map(({ id }) => id),
  }
}
