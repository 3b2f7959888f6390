import { type Framework, formatVersion, type Requirement, type RequirementLine } from '#model'
import { answersOf, sharedNames } from '#frameworks'
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
  const rows = frameworks.map((framework) => {
    const { id, title, version, requirements } = framework
    const { full, partial, manual } = answersOf(framework)
    const counts = [requirements.length, full, partial, manual, controlsOf(framework).size]
    return [`[${code(id)}](${id}.md)`, title, version, ...counts.map(String)]
  })
  return [
    pageHead('framework-pages.ts'),
    '# Frameworks\n',
    'Published lists of requirements, and how many of each are answered in full, in part, or need a person to look.\n',
    table(
      ['framework', 'title', 'version', 'requirements', 'in full', 'in part', 'by hand', 'controls'],
      rows,
    ),
    ...[...sharedNames(frameworks)].map((name) => editionsSection(name, frameworks)),
  ].join('\n')
}

function editionsSection(name: string, frameworks: readonly Framework[]): string {
  const rows = frameworks
    .filter(({ edition }) => edition?.of === name)
    .map(({ id, edition }) => [
      edition!.platform === 'kubernetes' ? '' : code(edition!.platform),
      edition!.since === undefined ? '' : formatVersion(edition!.since),
      `[${code(id)}](${id}.md)`,
    ])
  return [
    `## ${code(name)}\n`,
    `${code(`--framework ${name}`)} is the edition for the cluster: for its platform (\`--platform\`, else what the version or the Nodes tell), and of several the one that begins last before its Kubernetes version.\n`,
    table(['platform', 'from Kubernetes', 'edition'], rows),
  ].join('\n')
}

function controlsOf({ requirements }: Framework): ReadonlySet<string> {
  return new Set(requirements.flatMap(({ controls }) => controls.map(({ control }) => control)))
}

function page(framework: Framework, titles: ReadonlyMap<string, string>): string {
  const { id, title, version, url, versions, requirements, edition } = framework
  const what = versions === 'kubernetes' ? 'Kubernetes' : 'the Pod Security policy'
  const { full, partial, manual } = answersOf(framework)
  const shared =
    edition === undefined ? '' : ` One of the [editions of ${code(edition.of)}](README.md#${edition.of}).`
  return [
    pageHead('framework-pages.ts'),
    `# ${title}\n`,
    `Version ${version}, published at <${url}>. Versions below are those of ${what}.${shared}\n`,
    `${requirements.length} requirements: ${full} answered in full, ${partial} in part, ${manual} by hand; ${controlsOf(framework).size} controls answer them.\n`,
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
