import { type Configuration, valueAt } from '#model'
import { placesAt, textAt } from '../../network/custom/places.ts'

/** The plug-in `PodSecurity` in an `AdmissionConfiguration`: its `PodSecurityConfiguration`, where it has one. */
export function podSecurityOf(configuration: Configuration | undefined): unknown {
  const plugin = placesAt(configuration, ['plugins', '*']).find(
    ({ value }) => textAt(value, ['name']) === 'PodSecurity',
  )
  return valueAt(plugin?.value, ['configuration'])
}

/** The levels of namespaces that have no labels. */
export function defaultsOf(
  configuration: Configuration | undefined,
): { readonly enforce: string | undefined } | undefined {
  const settings = podSecurityOf(configuration)
  return settings === undefined ? undefined : { enforce: textAt(settings, ['defaults', 'enforce']) }
}
