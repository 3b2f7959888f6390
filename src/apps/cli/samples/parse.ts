import { type FactTypes, parseVersion, type Params } from '#model'
import { lineMap, type ParsedDocument, parseDocuments } from '#yaml'

/** What a case says of the control that it is a sample of. */
export type Verdict = 'bad' | 'good' | 'not evaluated' | 'not applicable'

/** One example of a control: documents that are seen together, and what must be found in them. */
export interface SampleCase {
  readonly verdict: Verdict
  /** What the heading says after the verdict. */
  readonly title: string
  /** Line of the heading, from 1. */
  readonly line: number
  readonly documents: readonly ParsedDocument[]
  readonly kubernetesVersion?: number
  readonly pssVersion?: number
  readonly params: Params
  /** What no object of the case says, by the fact's name. */
  readonly facts: Partial<FactTypes>
  /** The values file of the chart that renders the case; undefined for plain manifests. */
  readonly values?: string
  /** Line and control of every finding that is expected, in order; two of one line stand twice. */
  readonly expected: readonly Expectation[]
}

export interface Expectation {
  readonly line: number
  readonly control: string
}

/** Why a text cannot be read as samples. */
export class SampleError extends Error {}

const heading = /^# (bad|good|not evaluated|not applicable): (.+?)(?: # expect: .*)?$/m
const option = /^# (kubernetes-version|pss-version|params|facts|values): (.+)$/gm
const expectation = /# expect: (?<control>[a-z0-9-]+)(?: x(?<times>\d+))?/g

/**
 * Reads samples: a document that begins with `# bad: ...`, `# good: ...`, `# not evaluated: ...` or `# not applicable: ...` begins a
 * case, documents without such a heading belong to the case before. A finding on the target as a whole is expected at the heading.
 * Throws a `SampleError`.
 */
export function parseSamples(text: string): SampleCase[] {
  const { documents, problems } = parseDocuments(text)
  const lines = lineMap(text)
  const [problem] = problems
  if (problem !== undefined)
    throw new SampleError(`line ${lines.position(problem.offset).line}: ${problem.message}`)
  const groups: ParsedDocument[][] = []
  for (const document of documents) {
    if (heading.test(text.slice(document.start, document.end))) groups.push([document])
    else if (groups.length === 0)
      throw new SampleError('the first document needs a heading such as `# bad: it runs privileged`')
    else groups.at(-1)!.push(document)
  }
  return groups.map((group) => toCase(text, group, (offset) => lines.position(offset).line))
}

function toCase(
  text: string,
  documents: readonly ParsedDocument[],
  lineOf: (offset: number) => number,
): SampleCase {
  const { start } = documents[0]!
  const source = text.slice(start, documents.at(-1)!.end)
  const [, verdict = '', title = ''] = heading.exec(source)!
  const options = new Map([...source.matchAll(option)].map(([, name = '', value = '']) => [name, value]))
  return {
    verdict: verdict as Verdict,
    title,
    line: lineOf(start + source.search(heading)),
    documents,
    ...version('kubernetesVersion', options.get('kubernetes-version')),
    ...version('pssVersion', options.get('pss-version')),
    params: yamlOption(options.get('params')) as Params,
    facts: yamlOption(options.get('facts')) as Partial<FactTypes>,
    ...(options.has('values') && { values: options.get('values')! }),
    expected: [...source.matchAll(expectation)].flatMap((match) => {
      const one = { line: lineOf(start + match.index), control: match.groups!['control']! }
      return Array.from({ length: Number(match.groups!['times'] ?? 1) }, () => one)
    }),
  }
}

function version<K extends string>(key: K, text: string | undefined): Partial<Record<K, number>> {
  if (text === undefined) return {}
  const value = parseVersion(text)
  if (value === undefined) throw new SampleError(`\`${text}\` is no Kubernetes version`)
  return { [key]: value } as Record<K, number>
}

/** The mapping that an option is written as, on one line. */
function yamlOption(text: string | undefined): unknown {
  return text === undefined ? {} : parseDocuments(text).documents[0]?.value
}
