import { type ControlNames, presentIds, type Severity } from '#model'
import type {
  ConfigPart,
  ControlSettings,
  ControlsSettings,
  Environment,
  EnvironmentMatch,
} from './config.ts'
import { absoluteGlob } from './file-path.ts'
import type { ConfigDocument } from './schema.ts'

type Controls = NonNullable<ConfigDocument['controls']>

type EnvironmentDocument = NonNullable<ConfigDocument['environments']>[string]

/** By the present ids, each way of writing a control's settings brought to one. */
export function controlsSettings(controls: Controls, names: ControlNames): ControlsSettings {
  return Object.fromEntries(
    Object.entries(controls).flatMap(([name, given]) =>
      presentIds(name, names).map((id) => [id, controlSettings(given)]),
    ),
  )
}

function controlSettings(given: Controls[string]): ControlSettings {
  if (typeof given === 'boolean') return { off: !given }
  if (given === 'off' || given === 'on') return { off: given === 'off' }
  if (typeof given === 'string') return { off: false, severity: given satisfies Severity }
  return { ...given, off: given.off ?? false }
}

export function environmentsOf(
  environments: Readonly<Record<string, EnvironmentDocument>>,
  folder: string,
  names: ControlNames,
): ConfigPart['environments'] & object {
  return Object.fromEntries(
    Object.entries(environments).map(([name, { match, controls, ...rest }]): [string, Environment] => [
      name,
      {
        ...rest,
        ...(match && { match: environmentMatch(match, folder) }),
        ...(controls && { controls: controlsSettings(controls, names) }),
      },
    ]),
  )
}

function environmentMatch(
  match: NonNullable<EnvironmentDocument['match']>,
  folder: string,
): EnvironmentMatch {
  const { paths, ...rest } = match
  return { ...rest, ...(paths && { paths: paths.map((glob) => absoluteGlob(folder, glob)) }) }
}
