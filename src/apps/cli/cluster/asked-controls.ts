import type { Control, Framework } from '#model'
import { type Config, settingsOf } from '#config'
import { select } from '#engine'
import { frameworks as published } from '#frameworks'

/**
 * Controls that a run may come to, whichever edition of a framework fits the cluster, and whichever environment claims a resource:
 * no other kind has to be listed than they look at.
 */
export function controlsAsked(
  controls: readonly Control[],
  config: Config,
  only: readonly string[],
): readonly Control[] {
  const all = [...published, ...Object.values(config.customFrameworks)]
  const forced = config.environment
  const environments = forced === undefined ? [undefined, ...Object.keys(config.environments)] : [forced]
  const asked = new Set(
    environments.flatMap((environment) => {
      const { personas, frameworks, controls: choices } = settingsOf(config, environment)
      const selection = { personas, frameworks: editionsOf(frameworks, all), controls: choices, only }
      return select(controls, selection).controls.map(({ control }) => control)
    }),
  )
  return controls.filter((control) => asked.has(control))
}

function editionsOf(names: readonly string[], all: readonly Framework[]): Framework[] {
  return all.filter(
    ({ id, edition }) => names.includes(id) || (edition !== undefined && names.includes(edition.of)),
  )
}
