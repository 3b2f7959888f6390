import { type Operation, type Path, type Resource, type SourceText, valueAt } from '#model'
import { parseDocuments, planEdits } from '#yaml'
import { isRedacted, type Refused } from '../fixable.ts'
import type { TextPlanOrRefused } from '../text-plan.ts'

/** A plan for keys of a values file. */
export function valuesPlan(text: SourceText, operations: readonly Operation[]): TextPlanOrRefused {
  const refuse = (reason: string): Refused => ({ refused: `in ${text.path}: ${reason}` })
  if (text.readOnly !== undefined) return refuse(text.readOnly)
  if (text.text.trim() === '') return refuse('the values file is empty')
  const plan = planEdits(text.text, { start: 0, end: text.text.length }, operations)
  if ('refused' in plan) return refuse(plan.refused)
  if (plan.edits.length === 0) return refuse('it says so already, and something else overrides it')
  return { text, edits: plan.edits, keys: operations.map(({ path }) => path.join('.')) }
}

/**
 * The operation as a values file can carry it. Helm replaces a list as a whole, so that a file which does not hold the list gets
 * all of it; undefined where only one of its items is to change.
 */
export function inValuesFile(
  text: SourceText,
  { op, path, value }: Operation,
  { object }: Resource,
  rendered: Path,
): Operation | undefined {
  const values = parseDocuments(text.text).documents[0]?.value
  const item = path.findIndex((step) => typeof step === 'number')
  if (item >= 0 && !Array.isArray(valueAt(values, path.slice(0, item)))) return undefined
  if (op === 'remove' && valueAt(values, path) === undefined) return undefined
  const list = op === 'add' ? valueAt(object, rendered) : undefined
  if (!Array.isArray(list) || Array.isArray(valueAt(values, path))) return { op, path, value }
  const whole = [...(list as unknown[]), value]
  return isRedacted(whole) ? undefined : { op: 'set', path, value: whole }
}
