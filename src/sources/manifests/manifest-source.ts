import type { Diagnostic, SourceText } from '#model'
import type { ParseResult } from '#yaml'
import { brokenTexts } from '../documents/broken.ts'
import { type DocumentOptions, readParsed } from '../documents/read-documents.ts'
import { shownPath } from '../shown-path.ts'
import { emptyReading, joinReadings, type Reading, type Source } from '../source.ts'
import { countForeign, isForeign, looksLikeKubernetes } from './foreign.ts'
import { parseAll } from './parse-all.ts'
import { readText, textOf } from './read-text.ts'

export interface ManifestOptions {
  /** Absolute. */
  readonly files: readonly string[]
  /** Those of `files` that the user named, rather than a folder that holds them: what is skipped of them is said. */
  readonly named?: readonly string[]
  readonly cwd: string
  /** Threads that parse. */
  readonly jobs: number
  /** All of standard input, where it is scanned. */
  readonly stdin?: Buffer
}

/** Plain manifests: files in the order given, and standard input as `<stdin>`. */
export function manifestSource(options: ManifestOptions): Source {
  return { name: 'manifests', read: () => read(options) }
}

interface Input {
  readonly named: boolean
  readonly content: SourceText | Diagnostic
}

async function read({ files, named = [], cwd, jobs, stdin }: ManifestOptions): Promise<Reading> {
  const wanted = new Set(named)
  const inputs = files.map((file): Input => ({
    named: wanted.has(file),
    content: readText(file, shownPath(cwd, file)),
  }))
  if (stdin !== undefined) inputs.push({ named: true, content: fromInput(stdin) })
  const texts = inputs.flatMap(({ content }) => (isParsed(content) ? [content.text] : []))
  const parsed = (await parseAll(texts, jobs)).values()
  const readings = inputs.map((input) =>
    isParsed(input.content)
      ? readOne(input.content, parsed.next().value!, input.named)
      : readUnparsed(input.content),
  )
  return { ...joinReadings(readings), coverage: [{ of: '*', state: 'given' }] }
}

function fromInput(bytes: Buffer): SourceText | Diagnostic {
  const text = textOf(bytes, '<stdin>')
  return 'text' in text ? { ...text, readOnly: 'it came from standard input' } : text
}

function isParsed(content: SourceText | Diagnostic): content is SourceText {
  return 'text' in content && !isForeign(content.text)
}

function readUnparsed(content: SourceText | Diagnostic): Reading {
  if ('level' in content) return { ...emptyReading, diagnostics: [content] }
  return { ...emptyReading, skipped: countForeign(content.text) }
}

const options: DocumentOptions = { source: '', origin: (span) => ({ type: 'file', ...span }) }

/**
 * A document that cannot be read and was not meant for Kubernetes is skipped, as a readable one would be; beside
 * resources in one file everything is meant for it.
 */
function readOne(text: SourceText, parsed: ParseResult, named: boolean): Reading {
  const { documents, problems } = parsed
  if (problems.length === 0) return readParsed(text, parsed, options)
  const texts = brokenTexts(text.text, problems)
  const meant = problems.filter((_, index) => looksLikeKubernetes(texts[index]!))
  const reading = readParsed(text, { documents, problems: meant }, options)
  if (meant.length === problems.length) return reading
  if (reading.resources.length > 0) return readParsed(text, parsed, options)
  const notes = named ? [skippedNote(text.path)] : []
  return {
    ...reading,
    diagnostics: [...reading.diagnostics, ...notes],
    skipped: reading.skipped + problems.length - meant.length,
  }
}

function skippedNote(path: string): Diagnostic {
  return {
    level: 'note',
    code: 'not-kubernetes',
    message: `\`${path}\` is no valid YAML and names no \`apiVersion\` and \`kind\`; it is skipped`,
    hint: 'mend it if it was meant for Kubernetes',
    location: { file: path, line: 1, column: 1 },
  }
}
