import { unknownName } from './check-names.ts'
import type { Config } from './config.ts'
import type { Layer } from './merge.ts'
import { originOf } from './origin.ts'

/** An environment that is named and not defined. */
export interface UnknownEnvironment {
  /** With the nearest name, where there is one. */
  readonly message: string
  /** Where it is named: `seaworthy.yaml:3:1`, `--environment`. */
  readonly origin: string
}

/** Whether `--environment` and the renderings of charts name environments that the merged configuration has. */
export function checkEnvironments(config: Config, layers: readonly Layer[]): UnknownEnvironment[] {
  const renderings = config.sources.flatMap((source, index) =>
    source.renderings.map(({ environment }, order) => ({
      environment,
      path: ['sources', index, 'renderings', order, 'environment'],
    })),
  )
  const names = Object.keys(config.environments)
  return [{ environment: config.environment, path: ['environment'] }, ...renderings].flatMap(
    ({ environment, path }) =>
      environment === undefined || names.includes(environment)
        ? []
        : [{ message: unknownName('environment', environment, names), origin: originOf(path, layers) }],
  )
}
