import { type Framework, formatVersion, type Requirement, type RequirementLine } from '#model'
import type { ControlFile } from '../controls/read.ts'
import { code, fenced, pageHead, table } from './markdown.ts'

/** `docs/frameworks/<id>.md` for each framework, and `docs/frameworks/README.md`. */
export function frameworkPages(
  frameworks: readonly Framework[],
  controls: readonly ControlFile[],
): ReadonlyMap<string, string> {
  const titles = new Map(controls.map(({ control }) => [control.id, control.title]))
  return new Map([
    ['docs/frameworks/README.md', indexPage(frameworks)],
    ...frameworks.map(
      (framework) => [`docs/frameworks/${framework.id}.md`, page(framework, titles)] as const,
    ),
  ])
}

function indexPage(frameworks: readonly Framework[]): string {
  const rows = frameworks.map(({ id, title, version, requirements }) => {
    const { full, partial, manual } = count(requirements)
    return [`[${code(id)}](${id}.md)`, title, version, String(full), String(partial), String(manual)]
  })
  return [
    pageHead('framework-pages.ts'),
    '# Frameworks\n',
    'Published lists of requirements, and how many of each are answered in full, in part, or need a person to look.\n',
    table(['framework', 'title', 'version', 'in full', 'in part', 'by hand'], rows),
  ].join('\n')
}

function count(requirements: readonly Requirement[]): { full: number; partial: number; manual: number } {
  const answered = requirements.filter(({ controls }) => controls.length > 0)
  const full = answered.filter(({ mapping, manual }) => mapping === 'full' && manual === undefined).length
  return { full, partial: answered.length - full, manual: requirements.length - answered.length }
}

function page(
  { id, title, version, url, versions, requirements }: Framework,
  titles: ReadonlyMap<string, string>,
): string {
  const what = versions === 'kubernetes' ? 'Kubernetes' : 'the Pod Security policy'
  return [
    pageHead('framework-pages.ts'),
    `# ${title}\n`,
    `Version ${version}, published at <${url}>. Versions below are those of ${what}.\n`,
    fenced('sh', `seaworthy scan --framework ${id} PATH`),
    table(
      ['requirement', 'asks that', 'answered', 'by'],
      requirements.map((requirement) => row(requirement, titles)),
    ),
  ].join('\n')
}

function row(
  { id, title, controls, mapping, manual }: Requirement,
  titles: ReadonlyMap<string, string>,
): string[] {
  const how = controls.length === 0 ? 'by hand' : { full: 'in full', partial: 'in part' }[mapping]
  const lines = controls.map(
    (line) =>
      `[${code(line.control)}](../controls/${line.control}.md "${titles.get(line.control) ?? ''}")${range(line)}`,
  )
  return [
    code(id),
    title,
    how,
    [...lines, ...(manual === undefined ? [] : [`a person: ${manual}`])].join('<br>'),
  ]
}

function range({ since, until }: RequirementLine): string {
  if (since === undefined && until === undefined) return ''
  const from = since === undefined ? '' : ` since ${formatVersion(since)}`
  return `${from}${until === undefined ? '' : ` until ${formatVersion(until)}`}`
}
