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
 * Every control in `src/controls/<area>/<id>.ts`, by area and id. An area is a folder with samples; what several controls of it
 * share lies in folders below, what several areas share in a folder without samples.
 */
export async function readControls(): Promise<readonly ControlFile[]> {
  const areas = new Set(globSync('*/*.yaml', { cwd: room }).map((file) => dirname(file)))
  const files = globSync('*/*.ts', { cwd: room }).filter((file) => areas.has(dirname(file)) && isControl(file)).toSorted()
  const controls = await Promise.all(files.map(readControl))
  assertUnique(controls.flatMap(({ control: { id, formerly = [] } }) => [id, ...formerly]))
  return controls
}

function isControl(file: string): boolean {
  return !/\.(test|gen)\.ts$/.test(file)
}

async function readControl(file: string): Promise<ControlFile> {
  const id = basename(file, '.ts')
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const control = ((await import(join(room, file))) as Readonly<Record<string, Control | undefined>>)[name]
  if (control === undefined) throw new Error(`src/controls/${file} does not export \`${name}\``)
  if (control.id !== id)
    throw new Error(`src/controls/${file}: the id is \`${control.id}\`, the file name says \`${id}\``)
  const samples = join(room, file.replace(/ts$/, 'yaml'))
  if (!existsSync(samples))
    throw new Error(`src/controls/${file} has no samples: write ${basename(samples)} beside it`)
  return { area: dirname(file), name, control, samples: readFileSync(samples, 'utf8') }
}

function assertUnique(ids: readonly string[]): void {
  const twice = ids.find((id, place) => ids.indexOf(id) !== place)
  if (twice !== undefined) throw new Error(`two controls are called \`${twice}\`, or were formerly`)
}
