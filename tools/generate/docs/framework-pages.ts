import { formatVersion, type RequirementLine } from '#model'
import { answersOf, sharedNames } from '#frameworks'
import type { ControlFile } from '../controls/read.ts'
import type { ResolvedFramework, ResolvedRequirement } from '../frameworks/resolve.ts'
import type { Topics } from '../frameworks/topics.ts'
import { controlLink } from './control-link.ts'
import { code, fenced, pageHead, table } from './markdown.ts'
import { topicsPage } from './topics-page.ts'

/** `docs/frameworks/<id>.md` for each framework, `topics.md` and `README.md`. */
export function frameworkPages(
  frameworks: readonly ResolvedFramework[],
  controls: readonly ControlFile[],
  topics: Topics,
): ReadonlyMap<string, string> {
  const titles = new Map(controls.map(({ control }) => [control.id, control.title]))
  return new Map([
    ['docs/frameworks/README.md', indexPage(frameworks)],
    ['docs/frameworks/topics.md', topicsPage(topics, frameworks, titles)],
    ...frameworks.map(
      (framework) => [`docs/frameworks/${framework.id}.md`, page(framework, titles, topics)] as const,
    ),
  ])
}

function indexPage(frameworks: readonly ResolvedFramework[]): string {
  const rows = frameworks.map((framework) => {
    const { id, title, version, requirements } = framework
    const { full, partial, manual } = answersOf(framework)
    const counts = [requirements.length, full, partial, manual, controlsOf(framework).size]
    return [`[${code(id)}](${id}.md)`, title, version, ...counts.map(String)]
  })
  return [
    pageHead('framework-pages.ts'),
    '# Frameworks\n',
    'Published lists of requirements, and how many of each are answered in full, in part, or need a person to look. By which rule: [method](../frameworks-method.md). What several of them ask for: [topics](topics.md).\n',
    table(
      ['framework', 'title', 'version', 'requirements', 'in full', 'in part', 'by hand', 'controls'],
      rows,
    ),
    ...[...sharedNames(frameworks)].map((name) => editionsSection(name, frameworks)),
  ].join('\n')
}

function editionsSection(name: string, frameworks: readonly ResolvedFramework[]): string {
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

function controlsOf({ requirements }: ResolvedFramework): ReadonlySet<string> {
  return new Set(requirements.flatMap(({ controls }) => controls.map(({ control }) => control)))
}

function page(framework: ResolvedFramework, titles: ReadonlyMap<string, string>, topics: Topics): string {
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
      requirements.map((requirement) => row(requirement, titles, topics)),
    ),
  ].join('\n')
}

function row(
  { id, title, controls, mapping, manual, topics: ids = [] }: ResolvedRequirement,
  titles: ReadonlyMap<string, string>,
  topics: Topics,
): string[] {
  const how = controls.length === 0 ? 'by hand' : { full: 'in full', partial: 'in part' }[mapping]
  const shared = new Set(ids.flatMap((topic) => topics[topic]!.controls))
  const lines = controls.filter(({ control }) => !shared.has(control))
  return [
    code(id),
    title,
    how,
    [
      ...ids.map((topic) => `[${topics[topic]!.title}](topics.md#${topic})`),
      ...lines.map((line) => `${controlLink(line.control, titles)}${range(line)}`),
      ...(manual === undefined ? [] : [`a person: ${manual}`]),
    ].join('<br>'),
  ]
}

function range({ since, until }: RequirementLine): string {
  if (since === undefined && until === undefined) return ''
  const from = since === undefined ? '' : ` since ${formatVersion(since)}`
  return `${from}${until === undefined ? '' : ` until ${formatVersion(until)}`}`
}
