import type { ResolvedFramework } from '../frameworks/resolve.ts'
import type { Topic, Topics } from '../frameworks/topics.ts'
import { controlLink } from './control-link.ts'
import { code, pageHead, table } from './markdown.ts'

/** `docs/frameworks/topics.md`: the controls of each topic, and how many requirements name it. */
export function topicsPage(
  topics: Topics,
  frameworks: readonly ResolvedFramework[],
  titles: ReadonlyMap<string, string>,
): string {
  return [
    pageHead('topics-page.ts'),
    '# Topics\n',
    'What several frameworks ask for, and the controls that answer it; a requirement that names a topic is answered by all of them. How topics are made: [method](../frameworks-method.md).\n',
    ...Object.entries(topics).map(([id, topic]) => section(id, topic, frameworks, titles)),
  ].join('\n')
}

function section(
  id: string,
  { title, section: from, controls }: Topic,
  frameworks: readonly ResolvedFramework[],
  titles: ReadonlyMap<string, string>,
): string {
  const named = frameworks.map((framework) => [framework.id, timesNamed(id, framework)] as const)
  const rows = named
    .filter(([, times]) => times > 0)
    .map(([framework, times]) => [`[${code(framework)}](${framework}.md)`, String(times)])
  return [
    `## ${id}\n`,
    `${title}. Of the section [${code(from)}](nsa-cisa.md) of the NSA and CISA guide.\n`,
    `${controls.map((control) => controlLink(control, titles)).join(', ')}\n`,
    table(['framework', 'requirements'], rows),
  ].join('\n')
}

function timesNamed(id: string, { requirements }: ResolvedFramework): number {
  return requirements.filter(({ topics = [] }) => topics.includes(id)).length
}
