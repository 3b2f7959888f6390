import type { Path } from '#model'
import type { ConfigError } from './config-error.ts'
import { type Config, type ConfigPart, defaultConfig } from './config.ts'

/** Where settings come from: a file, or the command line. */
export interface Layer {
  readonly part: ConfigPart
  /** Says where a setting of the part stands: `seaworthy.yaml:3:1`, `--fail-on`. */
  originOf(path: Path): string
  /** What holds and should be written otherwise. */
  readonly warnings?: readonly ConfigError[]
}

/** Settings of several layers together, the strongest last. */
export function mergeLayers(layers: readonly Layer[]): Config {
  return layers.reduce((config, { part }) => withPart(config, part), defaultConfig)
}

/**
 * A stronger layer's setting takes the place of a weaker one's. Controls, frameworks of its own, environments, programs and how nodes are asked are settled name by name;
 * exceptions, kinds that carry pods and what is excluded add up, and what one layer locks none unlocks.
 */
function withPart(config: Config, part: ConfigPart): Config {
  const { exceptions = {} } = part
  const { lock = {} } = exceptions
  return {
    ...config,
    ...part,
    controls: { ...config.controls, ...part.controls },
    customFrameworks: { ...config.customFrameworks, ...part.customFrameworks },
    environments: { ...config.environments, ...part.environments },
    nodeFacts: { ...config.nodeFacts, ...part.nodeFacts },
    programs: { ...config.programs, ...part.programs },
    podKinds: [...config.podKinds, ...(part.podKinds ?? [])],
    exclude: [...config.exclude, ...(part.exclude ?? [])],
    exceptions: {
      allow: exceptions.allow ?? config.exceptions.allow,
      annotationsOnCluster: exceptions.annotationsOnCluster ?? config.exceptions.annotationsOnCluster,
      lock: {
        controls: [...config.exceptions.lock.controls, ...(lock.controls ?? [])],
        severities: [...config.exceptions.lock.severities, ...(lock.severities ?? [])],
      },
      entries: [...config.exceptions.entries, ...(exceptions.entries ?? [])],
    },
  }
}
