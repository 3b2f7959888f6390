import { families } from '#model'
import { controls } from '#controls'
import { frameworks } from '#frameworks'
import { checkIds } from '../run/check-ids.ts'
import { knownNames } from '../run/known.ts'

/** The controls that `--only` names, by their present ids; a family stands for all of its controls. Throws a `CommandError`. */
export function onlyControls(names: readonly string[]): string[] {
  const ids = names.flatMap((name) =>
    Object.hasOwn(families, name)
      ? controls.filter(({ family }) => family === name).map(({ id }) => id)
      : [name],
  )
  return checkIds(ids, knownNames(controls, frameworks))
}
