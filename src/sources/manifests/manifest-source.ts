import type { Diagnostic, SourceText } from '#model'
import type { ParseResult } from '#yaml'
import { readParsed } from '../documents/read-documents.ts'
import { shownPath } from '../shown-path.ts'
import { emptyReading, joinReadings, type Reading, type Source } from '../source.ts'
import { looksLikeKubernetes } from './foreign.ts'
import { parseAll } from './parse-all.ts'
import { readText, textOf } from './read-text.ts'

export interface ManifestOptions {
  /** Absolute. */
  readonly files: readonly string[]
  readonly cwd: string
  /** Threads that parse. */
  readonly jobs: number
  /** All of standard input, where it is scanned. */
  readonly stdin?: Buffer
}

/** Plain manifests: files, and standard input as `<stdin>`. */
export function manifestSource(options: ManifestOptions): Source {
  return { name: 'manifests', read: () => read(options) }
}

async function read({ files, cwd, jobs, stdin }: ManifestOptions): Promise<Reading> {
  const read = files.map((file) => readText(file, shownPath(cwd, file)))
  const all = stdin === undefined ? read : [...read, fromInput(stdin)]
  const texts = all.filter((one): one is SourceText => 'text' in one)
  const parsed = await parseAll(
    texts.map(({ text }) => text),
    jobs,
  )
  const readings = texts.map((text, index) => readOne(text, parsed[index]!))
  const joint = joinReadings(readings)
  const unread = all.filter((one): one is Diagnostic => 'level' in one)
  return { ...joint, diagnostics: [...unread, ...joint.diagnostics], coverage: [{ of: '*', state: 'given' }] }
}

function fromInput(bytes: Buffer): SourceText | Diagnostic {
  const text = textOf(bytes, '<stdin>')
  return 'text' in text ? { ...text, readOnly: 'it came from standard input' } : text
}

/** A file that cannot be read at all and was never meant for Kubernetes is skipped, as a readable one would be. */
function readOne(text: SourceText, parsed: ParseResult): Reading {
  const foreign = parsed.problems.length > 0 && !looksLikeKubernetes(text.text)
  const { documents, problems } = parsed
  if (foreign) {
    const rest = readParsed(text, { documents, problems: [] }, options)
    return rest.resources.length > 0 ? readParsed(text, parsed, options) : { ...emptyReading, skipped: documents.length + problems.length }
  }
  return readParsed(text, parsed, options)
}

const options: Parameters<typeof readParsed>[2] = {
  source: '',
  origin: (span) => ({ type: 'file', ...span }),
}
