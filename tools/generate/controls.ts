import type { Control } from '#model'
import { currentRelease } from '../../src/controls/releases/index.ts'
import { type ControlFile, readControls } from './controls/read.ts'
import { header, type Outputs } from './outputs.ts'

/** The index of all controls, and what is known of them without their checks. */
export async function outputs(): Promise<Outputs> {
  const files = await readControls()
  return new Map([
    ['src/controls/index.gen.ts', indexOf(files)],
    ['src/controls/catalogue/catalogue.gen.ts', catalogueOf(files)],
    [`src/controls/releases/${currentRelease.replace('.', '-')}.gen.ts`, releaseOf(files)],
  ])
}

function indexOf(files: readonly ControlFile[]): string {
  const imports = files.map(
    ({ name, area, control }) => `import { ${name} } from './${area}/${control.id}.ts'\n`,
  )
  const names = files.map(({ name }) => `  ${name},\n`)
  const list = `/** Every control, by area and id. */\nexport const controls: readonly Control[] = [\n${names.join('')}]\n`
  return `${header('controls.ts')}import type { Control } from '#model'\n${imports.join('')}\n${list}`
}

function catalogueOf(files: readonly ControlFile[]): string {
  const entries = files.map(({ area, control, samples }) => ({ ...plain(control), area, samples }))
  const head = `${header('controls.ts')}import type { CatalogueEntry } from './entry.ts'\n`
  return `${head}\nexport const catalogue: readonly CatalogueEntry[] = ${JSON.stringify(entries, undefined, 1)}\n`
}

function releaseOf(files: readonly ControlFile[]): string {
  const lines = files.map(({ control: { id, severity } }) => `  '${id}': '${severity}',\n`)
  const head = `${header('controls.ts')}import type { Release } from './release.ts'\n`
  return `${head}\nexport const release${currentRelease.replace('.', '')}: Release = {\n${lines.join('')}}\n`
}

/** What is data in a control, in one order. */
function plain(control: Control): object {
  const { id, title, severity, persona, why, remediation, family, aliases, formerly, references } = control
  const { on, kinds, needs, params, fix, field } = control
  const prose = { id, title, severity, persona, why, remediation, family, aliases, formerly, references }
  return { ...prose, on, kinds, needs, params, fix, field }
}
