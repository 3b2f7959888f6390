/** When and why, as the words behind an exception's controls say it. */
export interface Wording {
  readonly until?: string
  readonly reason?: string
}

const dash = '(?:--|[–—])'

const formal = new RegExp(`^(?:until\\s+(\\S+))?\\s*(?:${dash}\\s*(.*))?$`, 'su')

/** Reads `until 2027-01-31 -- reason`, each part optional. Other words give no reason, so that the exception does not apply. */
export function parseWording(text: string): Wording {
  const match = formal.exec(text.trim())
  return match === null ? {} : withDay(match[1], match[2] ?? '')
}

/** The same for an annotation, where the reason may stand alone: `until 2027-01-31 reason`, `reason`. */
export function parseReason(text: string): Wording {
  const bare = text.trim()
  if (formal.test(bare)) return parseWording(bare)
  const [, until, reason] = /^until\s+(\d{4}-\d{2}-\d{2})[\s:,]+(.*)$/su.exec(bare) ?? [
    undefined,
    undefined,
    bare,
  ]
  return withDay(until, reason)
}

/** A reason that ends in a last day says it, too: `needed until 2027-01-31`. */
function withDay(until: string | undefined, text: string): Wording {
  const reason = text.trim()
  const last = until ?? /\suntil\s+(\d{4}-\d{2}-\d{2})\.?$/u.exec(reason)?.[1]
  return { ...(last !== undefined && { until: last }), ...(reason !== '' && { reason }) }
}
