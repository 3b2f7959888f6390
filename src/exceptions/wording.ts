/** What follows the controls of an exception: `until 2027-01-31 -- reason`, each part optional. */
export interface Wording {
  readonly until?: string
  readonly reason?: string
}

/** Reads `until DATE -- reason`, `-- reason`, or (for annotations) a bare reason. */
export function parseWording(text: string, bareReason: boolean): Wording {
  const match = /^\s*(?:until\s+(\S+))?\s*(?:--\s*(.*))?$/su.exec(text)
  if (match === null) return bareReason ? { reason: text.trim() } : {}
  const [, until, reason = ''] = match
  return { ...(until !== undefined && { until }), ...(reason.trim() !== '' && { reason: reason.trim() }) }
}
