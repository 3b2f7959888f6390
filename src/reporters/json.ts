import type { Reporter } from './reporter.ts'

/** The result as it is, with excerpts and edits: the public contract. */
export const json: Reporter = (result, _options, detail) =>
  `${JSON.stringify({ ...result, findings: detail(result.findings) }, undefined, 2)}\n`
