import { valueAt } from '#model'
import type { LabelSelector } from '#schema'
import { placesAt, textAt, textsAt } from './places.ts'

/** Whether a label selector of unchecked type selects everything: it is there and says nothing. */
export function isEmptySelector(selector: unknown): boolean {
  if (typeof selector !== 'object' || selector === null) return false
  return Object.values(selector).every((part: unknown) => sizeOf(part) === 0)
}

function sizeOf(part: unknown): number {
  return typeof part === 'object' && part !== null ? Object.keys(part).length : 0
}

/** A label selector of unchecked type, without what no selector has; undefined where there is none. */
export function toSelector(value: unknown): LabelSelector | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const labels = Object.entries(valueAt(value, ['matchLabels']) ?? {})
  return {
    matchLabels: Object.fromEntries(labels.map(([key, label]) => [key, String(label)])),
    matchExpressions: placesAt(value, ['matchExpressions', '*']).map(({ value: expression }) => ({
      key: textAt(expression, ['key']) ?? '',
      operator: textAt(expression, ['operator']) ?? '',
      values: textsAt(expression, ['values']),
    })),
  }
}
