import { type Diagnostic, type Finding, plainText } from '#model'
import type { Changed } from './change.ts'

/** What could not be read, and so not be fixed. */
export function errorsOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ level }) => level === 'error')
  return errors
    .map(({ code, message, hint }) => `error[${code}]: ${plainText(message)}\n  hint: ${plainText(hint)}\n`)
    .join('')
}

/** What came of a run of `fix`. */
export interface Closing {
  readonly changed: readonly Changed[]
  /** Findings that are gone. */
  readonly done: number
  readonly refused: readonly Refused[]
  readonly left: { readonly unsafe: number; readonly none: number }
  /** Findings that only the fixes done make fixable. */
  readonly next: number
  readonly writes: boolean
  readonly paths: readonly string[]
}

/** A finding whose fix was left out, and why. */
export interface Refused {
  readonly finding: Finding
  readonly reason: string
}

const mostRefused = 10

/** What was done, what was not and why, and what would do more. */
export function closing({ changed, done, refused, left, next, writes, paths }: Closing): string {
  const verb = writes ? 'fixed' : 'would fix'
  const files = changed.map(({ file }) => file)
  const lines = [
    `${verb} ${done} ${done === 1 ? 'finding' : 'findings'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}${files.length > 0 ? `: ${shortList(files)}` : ''}`,
    ...refused
      .slice(0, mostRefused)
      .map(({ finding, reason }) => `not fixed  ${placeOf(finding)}${finding.control}: ${reason}`),
    ...(refused.length > mostRefused ? [`not fixed  ${refused.length - mostRefused} more`] : []),
    ...(next > 0 ? [`${next} more can be fixed once these are: run it again`] : []),
    ...(left.unsafe > 0
      ? [`${left.unsafe} more with unsafe fixes: seaworthy fix --unsafe --diff ${paths.join(' ')}`.trimEnd()]
      : []),
    ...(left.none > 0 ? [`${left.none} without a fix: seaworthy explain CONTROL says what to do`] : []),
  ]
  return `${lines.map(plainText).join('\n')}\n`
}

function placeOf({ location }: Finding): string {
  return location === undefined ? '' : `${location.file}:${location.line}  `
}

const mostFiles = 10

function shortList(files: readonly string[]): string {
  const more = files.length > mostFiles ? ` and ${files.length - mostFiles} more` : ''
  return `${files.slice(0, mostFiles).join(' ')}${more}`
}
