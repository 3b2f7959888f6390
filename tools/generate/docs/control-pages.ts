import { compareSeverity, type Framework } from '#model'
import type { ControlFile } from '../controls/read.ts'
import { type Asking, controlPage } from './control-page.ts'
import { code, pageHead, table } from './markdown.ts'
import { printedFinding } from './printed-finding.ts'

/** `docs/controls/<id>.md` for each control, and `docs/controls/README.md`. */
export async function controlPages(
  controls: readonly ControlFile[],
  frameworks: readonly Framework[],
): Promise<Map<string, string>> {
  const pages = new Map([['docs/controls/README.md', indexPage(controls)]])
  for (const file of controls) {
    const printed = await printedFinding(file)
    pages.set(
      `docs/controls/${file.control.id}.md`,
      controlPage({ ...file, printed, asked: asking(file, frameworks) }),
    )
  }
  return pages
}

/** Requirements that a control answers. */
function asking({ control }: ControlFile, frameworks: readonly Framework[]): Asking[] {
  return frameworks.flatMap(({ id, wide, requirements }) => {
    const ids = requirements
      .filter((requirement) => requirement.controls.some((line) => line.control === control.id))
      .map((requirement) => requirement.id)
    if (wide !== true) return ids.map((requirement) => ({ framework: id, requirements: [requirement] }))
    return ids.length === 0 ? [] : [{ framework: id, requirements: ids }]
  })
}

function indexPage(controls: readonly ControlFile[]): string {
  const areas = [...Map.groupBy(controls, ({ area }) => area)].map(([area, files]) => areaTable(area, files))
  const count = controls.filter(({ control }) => (control.persona ?? 'default') === 'default').length
  return [
    pageHead('control-pages.ts'),
    '# Controls\n',
    `${controls.length} controls, ${count} of which run unless a persona, a framework or a control is named.`,
    `How a severity is chosen: [severity](../severity.md). Why a fix is safe: [fix-safety](../fix-safety.md).\n`,
    ...areas,
  ].join('\n')
}

function areaTable(area: string, files: readonly ControlFile[]): string {
  const rows = files
    .map(({ control }) => control)
    .toSorted((a, b) => compareSeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1))
    .map(({ id, title, severity, persona = 'default', fix = '' }) => [
      `[${code(id)}](${id}.md)`,
      title,
      severity,
      persona,
      fix,
    ])
  return `## ${area}\n\n${table(['control', 'what is wrong', 'severity', 'persona', 'fix'], rows)}`
}
