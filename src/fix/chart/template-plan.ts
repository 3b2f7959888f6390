import type { Operation } from '#model'
import { planEdits, type TextEdit } from '#yaml'
import type { Refused } from '../fixable.ts'
import type { TextPlanOrRefused } from '../text-plan.ts'
import { anchorOf, newLines } from './anchor.ts'
import { type ChartDocument, renderedLine } from './document.ts'
import { shiftedText, type TemplateSpot, spotOf } from './spot.ts'

/**
 * A plan for literal lines of a template: what the rendered document would need, brought to the lines that printed it. What an
 * action prints, and what a loop or a named template prints, is never touched.
 */
export function templatePlan(document: ChartDocument, operations: readonly Operation[]): TextPlanOrRefused {
  const { source } = document.template
  const { dependency } = document.origin
  if (source.readOnly !== undefined) return { refused: source.readOnly }
  if (dependency !== undefined)
    return { refused: `the dependency \`${dependency.name}\` prints it, not from a value` }
  const plan = planEdits(document.origin.text.text, document.index, operations)
  if ('refused' in plan) return plan
  const edits: TextEdit[] = []
  for (const edit of plan.edits) {
    const moved = movedEdit(document, edit)
    if ('refused' in moved) return moved
    edits.push(moved)
  }
  return { text: source, edits }
}

const unknown: Refused = { refused: 'the template prints this place by an action' }

function movedEdit(document: ChartDocument, edit: TextEdit): TextEdit | Refused {
  if (edit.text.includes('{{')) return unknown
  if (edit.start === edit.end && /^\r?\n/.test(edit.text)) return inserted(document, edit)
  const start = spotOf(document, edit.start)
  const end = endSpot(document, edit)
  if (start === undefined || end === undefined || !isOneStretch(document, edit, start, end)) return unknown
  return { start: start.offset, end: end.offset, text: shiftedText(edit.text, start, document.template) }
}

/** The end of an edit of whole lines is the beginning of the next line, whatever that holds. */
function endSpot(document: ChartDocument, { start, end }: TextEdit): TemplateSpot | undefined {
  const line = renderedLine(document, end)
  const wholeLines = end > start && end - document.index.start === document.lines.lineStart(line + 1)
  if (!wholeLines) return spotOf(document, end)
  const last = spotOf(document, end - 1)
  return last && { ...last, offset: document.template.map.lineStart(last.line + 2) }
}

/** Whether the lines follow each other in the template as they do in what it printed, under the same conditions. */
function isOneStretch(
  document: ChartDocument,
  edit: TextEdit,
  start: TemplateSpot,
  end: TemplateSpot,
): boolean {
  const first = renderedLine(document, edit.start)
  const last = renderedLine(document, Math.max(edit.start, edit.end - 1))
  if (end.line - start.line !== last - first) return false
  const { nesting } = document.template
  for (let line = start.line; line <= end.line; line++) {
    if (nesting[line]?.id !== nesting[start.line]?.id) return false
  }
  return true
}

/** New lines go behind a literal sibling, since the last one may be printed by an action. */
function inserted(document: ChartDocument, edit: TextEdit): TextEdit | Refused {
  const anchor = anchorOf(document, newLines(renderedLine(document, edit.start), edit.text))
  if (anchor === undefined) return unknown
  if ('refused' in anchor) return anchor
  return { start: anchor.offset, end: anchor.offset, text: shiftedText(edit.text, anchor, document.template) }
}
