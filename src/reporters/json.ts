import { jsonText } from './json-text.ts'
import type { Reporter } from './reporter.ts'

/** The result as it is, with excerpts and edits: the public contract. */
export const json: Reporter = (result, _options, detail) =>
  jsonText({ ...result, findings: detail(result.findings) })
