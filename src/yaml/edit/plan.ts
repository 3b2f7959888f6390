import type { Operation } from '#model'
import { indexDocument } from '../document-index.ts'
import type { DocumentIndex } from '../document-index.ts'
import { parseDocuments } from '../parse.ts'
import type { ParseResult } from '../parse.ts'
import type { Range } from '../range.ts'
import { Claims } from './claims.ts'
import { layoutOf } from './layout.ts'
import { operate } from './operate.ts'
import { editPieces, editsOfPieces, textOfPieces } from './pieces.ts'
import type { Piece } from './pieces.ts'
import { Refusal } from './refusal.ts'
import type { TextEdit } from './text-edit.ts'
import { applyOperation, lookUp, sameValue } from './value.ts'

/** Edits in the order of the text that do not overlap (none where the text says it already), or why there are none. */
export type EditPlan = { readonly edits: readonly TextEdit[] } | { readonly refused: string }

/**
 * One plan for all `operations`, as if done one after the other; refused as a whole where one of them is. The plan is
 * proven: the edited document, read again, has exactly the value that the operations ask for.
 */
export function planEdits(
  text: string,
  document: Range | DocumentIndex,
  operations: readonly Operation[],
): EditPlan {
  try {
    return { edits: plan(text, document, operations.map(normalized)) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}

/** Values as JSON would carry them, so that what is asked for can be compared with what is read. */
function normalized(operation: Operation): Operation {
  if (operation.op === 'remove') return operation
  return { ...operation, value: JSON.parse(JSON.stringify(operation.value ?? null)) as unknown }
}

function plan(text: string, document: Range | DocumentIndex, operations: readonly Operation[]): TextEdit[] {
  const source = text.slice(document.start, document.end)
  const index = indexDocument(text, document)
  const before: Draft = { index, value: valueOf(index.parsed()) }
  const wanted = operations.reduce(applied, before.value)
  const pieces = editAll(text, source, operations, before)
  const result = textOfPieces(source, pieces)
  if (!sameValue(valueOf(parseDocuments(result)), wanted))
    throw new Refusal('the document is written in a way that cannot be edited safely')
  if (document.end < text.length && endsLine(source) && !endsLine(result)) {
    throw new Refusal('the document that follows would begin on the same line')
  }
  const { start } = document
  return editsOfPieces(source, pieces).map((edit) => ({
    ...edit,
    start: edit.start + start,
    end: edit.end + start,
  }))
}

function endsLine(text: string): boolean {
  return /[\r\n]$/.test(text)
}

function applied(value: unknown, operation: Operation): unknown {
  const result = applyOperation(value, operation)
  if (result === undefined)
    throw new Refusal(`\`${operation.path.join('.')}\` does not fit what the document holds`)
  return result.value
}

/** The value of the one document that was read. */
function valueOf({ documents, problems }: ParseResult): unknown {
  if (problems[0] !== undefined) throw new Refusal(`the document cannot be read: ${problems[0].message}`)
  if (documents.length !== 1) throw new Refusal('the document is empty')
  return documents[0]!.value
}

/** Rounds of operations that do not touch each other's places; each round reads the text that the one before made. */
function editAll(text: string, source: string, operations: readonly Operation[], before: Draft): Piece[] {
  let pieces: Piece[] = [{ start: 0, end: source.length }]
  let draft = before
  let pending = operations
  for (;;) {
    const round = planRound(text, draft, pending)
    pieces = editPieces(pieces, round.edits)
    pending = round.later
    if (pending.length === 0) return pieces
    draft = draftOf(textOfPieces(source, pieces))
  }
}

/** A document as it stands before a round. */
interface Draft {
  readonly index: DocumentIndex
  readonly value: unknown
}

function draftOf(source: string): Draft {
  const index = indexDocument(source, { start: 0, end: source.length })
  return { index, value: valueOf(index.parsed()) }
}

interface Round {
  readonly edits: TextEdit[]
  readonly later: Operation[]
}

function planRound(text: string, { index, value }: Draft, operations: readonly Operation[]): Round {
  const layout = layoutOf(text, index)
  const round: Round = { edits: [], later: [] }
  const claims = new Claims()
  for (const operation of operations) {
    const free = claims.claim(operation)
    const edits = !free || isDone(value, operation) ? [] : operate(index, layout, operation)
    if (free && !touches(round.edits, edits)) round.edits.push(...edits)
    else round.later.push(operation)
  }
  return round
}

function isDone(root: unknown, { op, path, value }: Operation): boolean {
  const found = op === 'set' ? lookUp(root, path) : undefined
  return found !== undefined && sameValue(found.value, value)
}

function touches(accepted: readonly TextEdit[], edits: readonly TextEdit[]): boolean {
  return edits.some((edit) => accepted.some((other) => edit.start <= other.end && other.start <= edit.end))
}
