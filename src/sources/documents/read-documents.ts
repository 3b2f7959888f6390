import type { Diagnostic, DocumentSpan, Origin, Path, Resource, SourceText } from '#model'
import { parseDocuments, type ParsedDocument, type ParseResult, type YamlProblem } from '#yaml'
import { emptyReading, type Reading } from '../source.ts'
import { positionsIn, type Positions } from './positions.ts'
import { itemsOf } from './items.ts'
import { toResource } from './to-resource.ts'
import { typeProblems } from './type-problems.ts'

/** How the documents of a text become resources. */
export interface DocumentOptions {
  /** See `Resource.source`. */
  readonly source: string
  origin(span: DocumentSpan): Origin
}

/**
 * The resources of a text in their order, with `List`s taken apart. A document without `apiVersion` and `kind` is skipped; one that
 * cannot be read is a diagnostic, a field of a wrong type is one and marks its resource. Never throws.
 */
export function readDocuments(text: SourceText, options: DocumentOptions): Reading {
  return readParsed(text, parseDocuments(text.text), options)
}

/** The same for a text that was parsed elsewhere. */
export function readParsed(text: SourceText, { documents, problems }: ParseResult, options: DocumentOptions): Reading {
  const positions = positionsIn(text)
  const readings = documents.map((document) => readDocument(text, document, options, positions))
  return {
    ...emptyReading,
    resources: readings.flatMap(({ resources }) => resources),
    diagnostics: [
      ...problems.map((problem) => problemDiagnostic(text, problem, positions)),
      ...readings.flatMap(({ diagnostics }) => diagnostics),
    ],
    skipped: readings.filter(({ resources, diagnostics }) => resources.length + diagnostics.length === 0).length,
  }
}

interface DocumentReading {
  readonly resources: Resource[]
  readonly diagnostics: Diagnostic[]
}

function readDocument(
  text: SourceText,
  { index, start, end, value }: ParsedDocument,
  { source, origin }: DocumentOptions,
  positions: Positions,
): DocumentReading {
  const reading: DocumentReading = { resources: [], diagnostics: [] }
  for (const { item, object } of itemsOf(value)) {
    const span: DocumentSpan = { text, document: index, start, end, item }
    const made = toResource(object, origin(span), source)
    if (made === undefined) continue
    if (typeof made === 'string') {
      reading.diagnostics.push(unnamed(positions, span, item, made))
      continue
    }
    const wrong = typeProblems(made, span, positions)
    reading.diagnostics.push(...wrong)
    reading.resources.push(
      wrong.length === 0 ? made : { ...made, invalid: { code: 'wrong-type', message: wrong[0]!.message } },
    )
  }
  return reading
}

function unnamed(positions: Positions, span: DocumentSpan, item: Path, message: string): Diagnostic {
  return {
    level: 'error',
    code: 'unnamed-resource',
    message,
    hint: 'give it a `metadata.name`; Kubernetes refuses it without',
    location: positions.ofPath(span, item),
  }
}

function problemDiagnostic(text: SourceText, { code, message, hint, offset }: YamlProblem, positions: Positions): Diagnostic {
  return { level: 'error', code, message, hint, location: { file: text.path, ...positions.ofOffset(offset) } }
}
