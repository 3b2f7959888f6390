import type { Redaction } from '../resource.ts'
import { valueAt } from '../path.ts'
import { detectSecret } from './detect.ts'

/** The redactions of a rendered Secret, with the sort of secret of those that a chart's values file holds in plain text. */
export function markValues(
  redactions: readonly Redaction[],
  object: Readonly<Record<string, unknown>>,
  values: string,
): readonly Redaction[] {
  return redactions.map((redaction) => {
    const { kind, path } = redaction
    const text = kind === 'secret-data' ? valueAt(object, path) : undefined
    if (typeof text !== 'string') return redaction
    const plain = path[0] === 'data' ? Buffer.from(text, 'base64').toString() : text
    const sort = detectSecret(String(path.at(-1)), plain.trim())
    return sort !== undefined && holds(values, plain.trim()) ? { ...redaction, inValues: sort } : redaction
  })
}

/** Whether a text holds a value as a scalar of its own: on one line, or line by line in a block. */
function holds(text: string, value: string): boolean {
  return value.split('\n').every((line) => {
    for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
      if (
        /(?:^|[\s"'=])$/.test(text.slice(Math.max(0, at - 1), at)) &&
        /^(?:$|[\s"',#])/.test(text.slice(at + line.length, at + line.length + 1))
      )
        return true
    }
    return false
  })
}
