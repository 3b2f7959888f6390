import type { Config, EnvironmentMatch, EnvironmentSettings } from './config.ts'
import { glob } from './glob.ts'

/** What environments are chosen by. */
export interface Judged {
  readonly namespace: string | undefined
  readonly labels: Readonly<Record<string, string>>
  /** Absolute, where it is a file. */
  readonly path: string | undefined
}

/** Chooses the environment that judges a resource: the first whose `match` holds. */
export function environmentChooser({
  environment,
  environments,
}: Config): (judged: Judged) => string | undefined {
  if (environment !== undefined) return () => environment
  const tests = Object.entries(environments).flatMap(([name, { match }]) =>
    match === undefined ? [] : [{ name, holds: matcher(match) }],
  )
  return (judged) => tests.find(({ holds }) => holds(judged))?.name
}

/** The settings of an environment, or those that hold without one. */
export function settingsOf(config: Config, environment: string | undefined): EnvironmentSettings {
  const { failOn, personas, frameworks, controls } = config
  const own = environment === undefined ? {} : (config.environments[environment] ?? {})
  return { failOn, personas, frameworks, ...own, controls: { ...controls, ...own.controls } }
}

/** Clusters match nothing in files. */
function matcher({ namespaces, paths, labels, clusters }: EnvironmentMatch): (judged: Judged) => boolean {
  const inNamespace = namespaces === undefined ? undefined : glob(namespaces)
  const atPath = paths === undefined ? undefined : glob(paths)
  const labelled = Object.entries(labels ?? {}).map(([key, value]) => ({ key, matches: glob(value) }))
  return ({ namespace, labels: own, path }) =>
    clusters === undefined &&
    (inNamespace === undefined || (namespace !== undefined && inNamespace(namespace))) &&
    (atPath === undefined || (path !== undefined && atPath(path))) &&
    labelled.every(({ key, matches }) => Object.hasOwn(own, key) && matches(own[key]!))
}
