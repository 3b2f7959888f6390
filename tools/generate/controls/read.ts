import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Control } from '#model'

/** A control as its files have it. */
export interface ControlFile {
  /** The folder below `src/controls`. */
  readonly area: string
  /** What the file exports: the id in camel case. */
  readonly name: string
  readonly control: Control
  /** The text of its samples. */
  readonly samples: string
}

const room = join(import.meta.dirname, '..', '..', '..', 'src', 'controls')

/**
 * Every control in `src/controls/<area>/<id>.ts`, by area and id. A file without samples holds what several controls share, and
 * exports none.
 */
export async function readControls(): Promise<readonly ControlFile[]> {
  const files = globSync('*/*.ts', { cwd: room })
    .filter((file) => !/\.(test|gen)\.ts$/.test(file))
    .toSorted()
  const controls = (await Promise.all(files.map(readControl))).filter((control) => control !== undefined)
  assertUnique(controls.map(({ control }) => control))
  return controls
}

async function readControl(file: string): Promise<ControlFile | undefined> {
  const id = basename(file, '.ts')
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const module = (await import(join(room, file))) as Readonly<Record<string, Control | undefined>>
  const samples = join(room, file.replace(/ts$/, 'yaml'))
  if (!existsSync(samples)) {
    if (!Object.values(module).some(isControl)) return undefined
    throw new Error(`src/controls/${file} has no samples: write ${basename(samples)} beside it`)
  }
  const control = module[name]
  if (control === undefined) throw new Error(`src/controls/${file} does not export \`${name}\``)
  if (control.id !== id)
    throw new Error(`src/controls/${file}: the id is \`${control.id}\`, the file name says \`${id}\``)
  return { area: dirname(file), name, control, samples: readFileSync(samples, 'utf8') }
}

function isControl(value: unknown): value is Control {
  return typeof value === 'object' && value !== null && 'check' in value && 'severity' in value
}

/** Parts of a control that was split share its old id, which no other has now. */
function assertUnique(controls: readonly Control[]): void {
  const ids = controls.map(({ id }) => id)
  const twice =
    ids.find((id, place) => ids.indexOf(id) !== place) ??
    controls.flatMap(({ formerly = [] }) => formerly).find((old) => ids.includes(old))
  if (twice !== undefined) throw new Error(`two controls are called \`${twice}\`, or one was formerly`)
}
