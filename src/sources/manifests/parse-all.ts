import { parseDocuments, type ParsedDocument, type ParseResult, type YamlProblem } from '#yaml'
import { batchesOf, type Piece, piecesOf } from './pieces.ts'
import { runThread, type Work } from './thread.ts'

/** One further thread is worth its start for every so many characters: it begins cold, and loads what this one has loaded. */
const perThread = 8_000_000

interface Batch {
  readonly pieces: readonly Piece[]
  results?: readonly ParseResult[]
}

/** Parses texts on up to `jobs` threads, this one among them; the results are the same for any number. */
export async function parseAll(texts: readonly string[], jobs: number): Promise<ParseResult[]> {
  const pieces = texts.flatMap(piecesOf)
  const batches = batchesOf(pieces).map((own): Batch => ({ pieces: own }))
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  await parseBatches(batches, texts, Math.min(jobs, 1 + Math.floor(total / perThread)))
  return joined(texts.length, pieces, batches)
}

async function parseBatches(
  batches: readonly Batch[],
  texts: readonly string[],
  threads: number,
): Promise<void> {
  const work: Work<Batch> = {
    queue: batches.values(),
    textsOf: ({ pieces }) => pieces.map(({ text, start, end }) => texts[text]!.slice(start, end)),
    done(batch, results) {
      batch.results = results
    },
  }
  const parse = (batch: Batch): void =>
    work.done(
      batch,
      work.textsOf(batch).map((text) => parseDocuments(text)),
    )
  const others = Array.from({ length: threads - 1 }, () => runThread(work))
  for (const batch of work.queue) {
    parse(batch)
    if (others.length > 0) await new Promise(setImmediate)
  }
  await Promise.all(others)
  for (const batch of batches) if (batch.results === undefined) parse(batch)
}

interface Joined {
  readonly documents: ParsedDocument[]
  readonly problems: YamlProblem[]
}

/** The results of all pieces by text, with offsets and numbers of the whole text. */
function joined(count: number, pieces: readonly Piece[], batches: readonly Batch[]): ParseResult[] {
  const all = Array.from({ length: count }, (): Joined => ({ documents: [], problems: [] }))
  const results = new Map(
    batches.flatMap((batch) => batch.pieces.map((piece, index) => [piece, batch.results![index]!])),
  )
  for (const piece of pieces) append(all[piece.text]!, piece, results.get(piece))
  return all
}

function append(
  { documents, problems }: Joined,
  { start, first }: Piece,
  result: ParseResult | undefined,
): void {
  for (const one of result?.documents ?? []) {
    documents.push({
      index: one.index + first,
      start: one.start + start,
      end: one.end + start,
      value: one.value,
    })
  }
  for (const one of result?.problems ?? []) {
    problems.push({ ...one, document: one.document + first, offset: one.offset + start })
  }
}
