import { type ControlNames, parseVersion, platformOfVersion } from '#model'
import { chartsOf } from './charts.ts'
import type { ConfigPart } from './config.ts'
import { customFrameworksOf } from './custom-frameworks.ts'
import { exceptionsSettings } from './exceptions.ts'
import { absoluteGlob, resolvePath } from './file-path.ts'
import type { ConfigText } from './read-document.ts'
import type { ConfigDocument } from './schema.ts'
import { controlsSettings, environmentsOf } from './settings.ts'

/** What a file that was checked says, with its paths made absolute from `folder`. */
export function toPart(
  value: ConfigDocument,
  text: ConfigText,
  folder: string,
  names: ControlNames,
): ConfigPart {
  const { extends: _, kubernetesVersion, pssVersion, ...rest } = value
  const {
    catalogue,
    customFrameworks,
    controls,
    exceptions,
    environments,
    sources,
    exclude,
    baseline,
    programs,
    podKinds,
    ...plain
  } = rest
  return {
    ...(kubernetesVersion !== undefined && versionPart(text.written(['kubernetesVersion']))),
    ...plain,
    ...(pssVersion !== undefined && { pssVersion: parseVersion(text.written(['pssVersion']))! }),
    ...(catalogue !== undefined && { catalogue: text.written(['catalogue']) }),
    ...(customFrameworks && { customFrameworks: customFrameworksOf(customFrameworks, names) }),
    ...(controls && { controls: controlsSettings(controls, names) }),
    ...(exceptions && { exceptions: exceptionsSettings(exceptions, text, folder, names) }),
    ...(environments && { environments: environmentsOf(environments, folder, names) }),
    ...(sources && { sources: chartsOf(sources, folder) }),
    ...(podKinds && {
      podKinds: podKinds.map(({ path = 'spec.template', ...kind }) => ({ ...kind, path: path.split('.') })),
    }),
    ...(exclude && { exclude: exclude.map((glob) => absoluteGlob(folder, glob)) }),
    ...(baseline !== undefined && { baseline: resolvePath(folder, baseline) }),
    ...(programs && { programs: programsOf(programs, folder) }),
  }
}

/** A version may name the platform that built it. */
function versionPart(written: string): ConfigPart {
  const platform = platformOfVersion(written)
  return { kubernetesVersion: parseVersion(written)!, ...(platform !== undefined && { platform }) }
}

/** A bare name is looked for on PATH, anything else is a file. */
function programsOf(
  programs: NonNullable<ConfigDocument['programs']>,
  folder: string,
): ConfigPart['programs'] & object {
  return Object.fromEntries(
    Object.entries(programs).map(([name, program]) => [
      name,
      program.includes('/') ? resolvePath(folder, program) : program,
    ]),
  )
}
