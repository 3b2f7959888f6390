import type { Control } from '#model'
import { parseSamples, type SampleCase } from '../../../src/apps/cli/samples/parse.ts'
import type { ControlFile } from '../controls/read.ts'
import { code, fenced, pageHead, table } from './markdown.ts'

export interface ControlPageInput extends ControlFile {
  /** The finding of the first bad sample, as `scan` prints it. */
  readonly printed: string | undefined
  readonly asked: readonly Asking[]
}

/** Requirements of a framework: one of most, all together of one that is wide. */
export interface Asking {
  readonly framework: string
  readonly requirements: readonly string[]
}

/** All that there is to say about a control, on one page. */
export function controlPage({ area, control, samples, printed, asked }: ControlPageInput): string {
  const { id, title, why, remediation, references = [] } = control
  return [
    pageHead('control-page.ts'),
    `# ${title}\n`,
    table(['control', 'severity', 'persona', 'area', 'looks at', 'fix'], [facts(control, area)]),
    `**Why it matters.** ${why}\n`,
    `**What to do.** ${remediation}\n`,
    ...(printed === undefined ? [] : ['## As it is printed\n', fenced('text', printed)]),
    ...parameters(control),
    '## Samples\n',
    ...parseSamples(samples).map((sample) => sampleSection(samples, sample)),
    '## Accepting it\n',
    fenced('yaml', `# seaworthy: allow ${id} until YYYY-MM-DD -- reason`),
    ...names(control, asked),
    ...list('Read on', references),
  ].join('\n')
}

function facts(
  { id, severity, persona = 'default', on, kinds, needs, fix }: Control,
  area: string,
): string[] {
  const looked = [...new Set([...kinds, ...(needs.look ?? [])])].map(code).join(', ')
  return [code(id), severity, persona, area, looked === '' ? on : `${on}: ${looked}`, fix ?? 'none']
}

function parameters({ params }: Control): string[] {
  const rows = Object.entries(params).map(([name, value]) => [code(name), code(JSON.stringify(value))])
  return rows.length === 0 ? [] : ['## Parameters\n', table(['parameter', 'default'], rows)]
}

const verdicts: Readonly<Record<SampleCase['verdict'], string>> = {
  bad: 'Found',
  good: 'Not found',
  'not evaluated': 'Not evaluated',
  'not applicable': 'Not applicable',
}

/** A case without the heading that the title repeats, and without the marks that the tests read. */
function sampleSection(text: string, { verdict, title, documents }: SampleCase): string {
  const own = text.slice(documents[0]!.start, documents.at(-1)!.end)
  const shown = own
    .replace(/^(?:---[^\n]*\n)?# (?:bad|good|not evaluated|not applicable): [^\n]*\n/, '')
    .replaceAll(/ *# expect: \S+(?: x\d+)?$/gm, ' # <- here')
    .replace(/\n---\s*$/, '')
  return `${verdicts[verdict]}: ${title}\n\n${fenced('yaml', shown)}`
}

function names({ aliases = [], formerly = [] }: Control, asked: ControlPageInput['asked']): string[] {
  const requirements = asked.map(
    ({ framework, requirements: [first = '', ...others] }) =>
      `[${[`${framework}/${first}`, ...others].join(', ')}](../frameworks/${framework}.md)`,
  )
  return [
    ...list('Asked by', requirements),
    ...list('Called elsewhere', aliases.map(code)),
    ...list('Formerly', formerly.map(code)),
  ]
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}\n`, items.map((item) => `- ${item}\n`).join('')]
}
