import { constructFromEvents } from 'js-yaml'
import type { Event } from 'js-yaml'
import { jsonStart, readJson } from './json.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { constructMerged } from './merge.ts'
import { DocumentError, hintOf } from './problem.ts'
import type { YamlProblem } from './problem.ts'
import type { Range } from './range.ts'
import { asDocumentError, duplicateKey, readEvents } from './read-events.ts'
import { kubernetesSchema } from './schema.ts'
import { splitDocuments } from './split.ts'
import { isEmptyDocument, surveyEvents } from './survey.ts'

/** One document of a text: plain JSON-like data, aliases shared, so never to be changed in place. */
export interface ParsedDocument extends Range {
  /** Counts every document from 0, empty and broken ones too. */
  readonly index: number
  readonly value: unknown
}

export interface ParseResult {
  /** Without those that hold only comments and space, and without broken ones. */
  readonly documents: readonly ParsedDocument[]
  /** At most one per document, in order. */
  readonly problems: readonly YamlProblem[]
}

interface Span extends Range {
  readonly index: number
}

interface Reading {
  readonly text: string
  readonly limits: Limits
  readonly documents: ParsedDocument[]
  readonly problems: YamlProblem[]
}

/** Larger blocks cost memory (the events of a block live at once), smaller ones time. */
const blockLength = 65_536

/**
 * Reads YAML or JSON as Kubernetes does. Never throws: a document that is broken, holds a key twice or goes beyond a
 * limit is a problem, and the others are still read.
 */
export function parseDocuments(text: string, limits: Partial<Limits> = {}): ParseResult {
  const reading: Reading = { text, limits: { ...defaultLimits, ...limits }, documents: [], problems: [] }
  for (const block of blocks(text, splitDocuments(text))) readBlock(reading, block)
  return reading
}

/** Neighbouring spans together up to the block length; what looks like JSON stands alone. */
function* blocks(text: string, spans: readonly Range[]): Generator<readonly Span[]> {
  let block: Span[] = []
  for (const [index, { start, end }] of spans.entries()) {
    const alone = jsonStart(text, start, end) !== undefined
    if (block.length > 0 && (alone || end - block[0]!.start > blockLength)) {
      yield block
      block = []
    }
    block.push({ start, end, index })
    if (!alone) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

function readBlock(reading: Reading, spans: readonly Span[]): void {
  if (spans.length > 1 && readTogether(reading, spans)) return
  for (const span of spans) readAlone(reading, span)
}

/** False, with nothing read, where the documents have to be read one at a time. */
function readTogether({ text, limits, documents }: Reading, spans: readonly Span[]): boolean {
  const source = text.slice(spans[0]!.start, spans.at(-1)!.end)
  try {
    const events = readEvents(source, limits.depth)
    const survey = surveyEvents(source, events, limits)
    if (survey.merges || survey.documents.length !== spans.length) return false
    const values = construct(source, events)
    spans.forEach((span, order) => {
      if (!isEmptyDocument(events, survey.documents[order]!))
        documents.push({ ...span, value: values[order] })
    })
    return true
  } catch {
    return false
  }
}

function readAlone({ text, limits, documents, problems }: Reading, span: Span): void {
  const json = jsonStart(text, span.start, span.end)
  const base = json ?? span.start
  const source = text.slice(base, span.end)
  try {
    const read = (json === undefined ? undefined : readJson(source, limits)) ?? readYaml(source, limits)
    if (read !== undefined) documents.push({ ...span, value: read.value })
  } catch (error) {
    const { code, message, offset } = asDocumentError(error)
    problems.push({ code, message, hint: hintOf(code), offset: base + offset, document: span.index })
  }
}

/** Undefined where there is nothing but comments and space. */
function readYaml(source: string, limits: Limits): { readonly value: unknown } | undefined {
  if (source.length > limits.length) {
    const most = limits.length / 1024 / 1024
    throw new DocumentError('yaml-too-large', `the document is longer than ${most} MiB`, 0)
  }
  const events = readEvents(source, limits.depth)
  const { documents, merges } = surveyEvents(source, events, limits)
  if (documents.length > 1)
    throw new DocumentError('yaml-syntax', 'a second document begins without a marker', 0)
  if (documents.length === 0 || isEmptyDocument(events, 0)) return undefined
  return { value: merges ? constructMerged(source, events) : construct(source, events)[0] }
}

function construct(source: string, events: Event[]): unknown[] {
  try {
    return constructFromEvents(events, { source, schema: kubernetesSchema })
  } catch (error) {
    throw duplicateKey(error, source, events) ?? error
  }
}
