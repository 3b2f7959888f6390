import { nearest, type Path } from '#model'
import { unknownName } from './check-names.ts'
import type { ConfigError } from './config-error.ts'
import type { Config } from './config.ts'
import type { Known } from './known.ts'
import type { Layer } from './merge.ts'
import { originOf } from './origin.ts'
import type { ConfigText } from './read-document.ts'
import { reporter } from './report.ts'

/** A framework that is asked for and that nobody defines. */
export interface UnknownFramework {
  readonly id: string
  readonly nearest?: string
  /** Where it is asked for: `seaworthy.yaml:3:1`, `--framework`. */
  readonly origin: string
}

/** Every framework's id: the known ones and those that the configuration defines. */
export function frameworkIds({ customFrameworks }: Config, { frameworks }: Known): string[] {
  return [...frameworks, ...Object.keys(customFrameworks)]
}

/** Whether the run and its environments ask for frameworks that there are; a layer may ask for what another defines. */
export function checkFrameworks(config: Config, layers: readonly Layer[], known: Known): UnknownFramework[] {
  const ids = frameworkIds(config, known)
  const asked: [Path, readonly string[]][] = [
    [['frameworks'], config.frameworks],
    ...Object.entries(config.environments).map(([name, { frameworks = [] }]): [Path, readonly string[]] => [
      ['environments', name, 'frameworks'],
      frameworks,
    ]),
  ]
  return asked.flatMap(([at, named]) =>
    named.flatMap((id, index) => {
      if (ids.includes(id)) return []
      const near = nearest(id, ids)
      return [{ id, ...(near !== undefined && { nearest: near }), origin: originOf([...at, index], layers) }]
    }),
  )
}

/**
 * The frameworks that a file asks for and that neither it nor anybody defines, whatever else is wrong with the file; for a file
 * that no other adds to.
 */
export function askedInVain(text: ConfigText, { frameworks: known }: Known): ConfigError[] {
  const { frameworks, environments, customFrameworks } = text.value
  const ids = [...known, ...Object.keys(recordOf(customFrameworks))]
  const asked: [Path, unknown][] = [
    [['frameworks'], frameworks],
    ...Object.entries(recordOf(environments)).map(([name, environment]): [Path, unknown] => [
      ['environments', name, 'frameworks'],
      recordOf(environment)['frameworks'],
    ]),
  ]
  const report = reporter(text)
  return asked.flatMap(([at, named]) =>
    (Array.isArray(named) ? named : []).flatMap((id: unknown, index) =>
      typeof id !== 'string' || ids.includes(id)
        ? []
        : [report('config-unknown-framework', [...at, index], unknownName('framework', id, ids))],
    ),
  )
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
