import {
  nearest,
  type Diagnostic,
  type DocumentSpan,
  type Origin,
  type Path,
  type Resource,
  type SourceText,
} from '#model'
import { kindsOf } from '#schema'
import { parseDocuments, type ParsedDocument, type ParseResult, type YamlProblem } from '#yaml'
import { emptyReading, type Reading } from '../source.ts'
import { brokenTexts } from './broken.ts'
import { contentsOf } from './items.ts'
import { positionsIn, type Positions } from './positions.ts'
import { toResource } from './to-resource.ts'
import { typeProblems } from './type-problems.ts'

/** How the documents of a text become resources. */
export interface DocumentOptions {
  /** See `Resource.source`. */
  readonly source: string
  origin(span: DocumentSpan): Origin
}

/**
 * The resources of a text in their order, with `List`s taken apart. A document without `apiVersion` and `kind` is
 * skipped; one that cannot be read is a diagnostic, a field of a wrong type is one and marks its resource. Never throws.
 */
export function readDocuments(text: SourceText, options: DocumentOptions): Reading {
  return readParsed(text, parseDocuments(text.text), options)
}

/** The same for a text that was parsed elsewhere. */
export function readParsed(text: SourceText, parsed: ParseResult, options: DocumentOptions): Reading {
  const positions = positionsIn(text)
  const reading: DocumentReading = { resources: [], diagnostics: [], skipped: 0 }
  const texts = brokenTexts(text.text, parsed.problems)
  parsed.problems.forEach((problem, index) => {
    reading.diagnostics.push(problemDiagnostic(text.path, problem, texts[index]!, positions))
  })
  for (const document of parsed.documents) readDocument(text, document, { ...options, positions }, reading)
  return { ...emptyReading, ...reading }
}

interface DocumentReading {
  readonly resources: Resource[]
  readonly diagnostics: Diagnostic[]
  skipped: number
}

function readDocument(
  text: SourceText,
  { index, start, end, value }: ParsedDocument,
  { source, origin, positions }: DocumentOptions & { readonly positions: Positions },
  into: DocumentReading,
): void {
  const spanOf = (item: Path): DocumentSpan => ({ text, document: index, start, end, item })
  const { items, oddities, skipped } = contentsOf(value)
  into.skipped += skipped
  for (const { code, at, message } of oddities) {
    into.diagnostics.push(refused(code, message, positions.ofPath(spanOf([]), at)))
  }
  for (const { item, object } of items) {
    const span = spanOf(item)
    const made = toResource(object, origin(span), source)
    if (made === undefined) into.skipped++
    else if (typeof made === 'string') {
      into.diagnostics.push(refused('unnamed-resource', made, positions.ofPath(span, item)))
    } else keep(made, span, positions, into)
  }
}

function keep(resource: Resource, span: DocumentSpan, positions: Positions, into: DocumentReading): void {
  const unknown = unknownKind(resource)
  const wrong =
    unknown === undefined
      ? typeProblems(resource, span, positions)
      : [refused('unknown-kind', unknown, positions.ofPath(span, [...span.item, 'kind']))]
  into.diagnostics.push(...wrong)
  const [first] = wrong
  const invalid = first && { invalid: { code: first.code, message: first.message } }
  into.resources.push(invalid === undefined ? resource : { ...resource, ...invalid })
}

/** A kind that its API group, which is Kubernetes' own, has never had. */
function unknownKind({ group, kind, apiVersion }: Resource): string | undefined {
  const kinds = kindsOf(group)
  if (kinds.length === 0 || kinds.includes(kind)) return undefined
  const near = nearest(kind, kinds)
  return `\`${apiVersion}\` has no kind \`${kind}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`
}

const hints = {
  'incomplete-object':
    'Kubernetes needs both, `apiVersion` and `kind`; it is not judged until this is mended',
  'unknown-kind': 'Kubernetes refuses it; it is not judged until this is mended',
  'wrong-type': 'Kubernetes refuses it; what it holds is not judged until this is mended',
  'unnamed-resource': 'give it a `metadata.name`; Kubernetes refuses it without',
} as const

function refused(
  code: keyof typeof hints,
  message: string,
  location: Diagnostic['location'] & {},
): Diagnostic {
  return { level: 'error', code, message, hint: hints[code], location }
}

const templateHint = 'it looks like a template: scan its chart, or what it renders to'

function problemDiagnostic(
  file: string,
  { code, message, hint, offset }: YamlProblem,
  broken: string,
  positions: Positions,
): Diagnostic {
  const location = { file, ...positions.ofOffset(offset) }
  return { level: 'error', code, message, hint: broken.includes('{{') ? templateHint : hint, location }
}
