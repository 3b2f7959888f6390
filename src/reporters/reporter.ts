import type { Finding, Result } from '#model'

/** What a reporter may ask of its surroundings; nothing else is looked at. */
export interface ReportOptions {
  readonly color: boolean
  /** Whether the terminal shows more than ASCII. */
  readonly unicode: boolean
  /** Columns. */
  readonly width: number
  readonly groupBy: 'control' | 'resource' | 'file' | 'namespace'
  /** Every block, not only the first ten. */
  readonly all: boolean
  /** Only the closing lines. */
  readonly quiet: boolean
  /** Milliseconds that the run took, where there was one. */
  readonly elapsed?: number
  /** How the user named what was scanned, for the commands that the report proposes: `deploy/`, `.`. */
  readonly paths: readonly string[]
}

/**
 * Turns a result into a text. Findings come without excerpt and edits; `detail` brings them for those that a reporter
 * shows, in one call where possible. For a saved result it gives back what it is given.
 */
export type Reporter = (
  result: Result,
  options: ReportOptions,
  detail: (findings: readonly Finding[]) => readonly Finding[],
) => string
