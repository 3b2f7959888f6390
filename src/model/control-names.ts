import type { ControlProse } from './control.ts'

/** What a control may be called, beside its id. */
export interface ControlNames {
  /** Present ids by an older id, or by what another tool calls the same thing, with and without the tool (`trivy:KSV-0017`, `KSV-0017`). */
  readonly present: ReadonlyMap<string, readonly string[]>
  /** Names that are older ids of ours: whoever uses one is told the present ids. */
  readonly formerly: ReadonlySet<string>
}

/** A present id never stands for another control, and an older id of ours never for another tool's. */
export function controlNames(
  controls: readonly Pick<ControlProse, 'id' | 'aliases' | 'formerly'>[],
): ControlNames {
  const ids = new Set(controls.map(({ id }) => id))
  const formerly = new Set(controls.flatMap(({ formerly: old = [] }) => old).filter((old) => !ids.has(old)))
  const present = new Map<string, string[]>()
  const add = (name: string, id: string): void => {
    const known = present.get(name)
    if (known === undefined) present.set(name, [id])
    else if (!known.includes(id)) known.push(id)
  }
  for (const { id, aliases = [], formerly: old = [] } of controls) {
    for (const name of old) if (!ids.has(name)) add(name, id)
    for (const name of aliases.flatMap(spellings)) if (!ids.has(name) && !formerly.has(name)) add(name, id)
  }
  return { present, formerly }
}

/** The present ids that a name stands for: itself where nobody else has it. */
export function presentIds(name: string, { present }: ControlNames): readonly string[] {
  return present.get(name) ?? [name]
}

/** Trivy has written its ids in three ways: `KSV-0017`, `KSV017`, `AVD-KSV-0017`. */
function spellings(alias: string): string[] {
  const bare = alias.slice(alias.indexOf(':') + 1)
  const short = /^K[SC]V-0(\d{3})$/.test(bare) ? [bare.replace('-0', ''), `AVD-${bare}`] : []
  return [alias, bare, ...short]
}
