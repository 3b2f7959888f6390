import { compareSeverity, type Diagnostic, type Finding, type Location, plainText, type Severity } from '#model'
import { isOpen } from './names.ts'
import type { Reporter } from './reporter.ts'
import { counted } from './words.ts'

type Level = 'error' | 'warning' | 'notice'

const levels: Readonly<Record<Severity, Level>> = { critical: 'error', high: 'error', medium: 'warning', low: 'notice' }

/** GitHub shows ten annotations of a level for a step. */
const most = 10

/** Workflow commands that become annotations: the worst of each level, and how many more there are. */
export const github: Reporter = ({ findings, diagnostics }) => {
  const open = findings.filter(isOpen).toSorted((a, b) => compareSeverity(a.severity, b.severity))
  const unread = diagnostics.filter(({ level }) => level === 'error')
  const commands = [...unread.map(ofDiagnostic), ...open.map(ofFinding)]
  const shown = (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const own = commands.filter((command) => command.level === level)
    const room = level === 'notice' ? most - 1 : most
    return own.slice(0, room)
  })
  const rest = commands.length - shown.length
  const more: Command[] = rest > 0 ? [{ level: 'notice', title: 'seaworthy', message: `${counted(rest, 'more annotation')} in the log` }] : []
  return [...shown, ...more].map(print).join('')
}

interface Command {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly location?: Pick<Location, 'file' | 'line' | 'column'> & Partial<Location>
}

function ofFinding({ severity, control, message, location }: Finding): Command {
  return { level: levels[severity], title: `${severity}[${control}]`, message, ...(location && { location }) }
}

function ofDiagnostic({ code, message, hint, location }: Diagnostic): Command {
  return { level: 'error', title: code, message: `${message} (${hint})`, ...(location && { location }) }
}

function print({ level, title, message, location }: Command): string {
  const properties = [
    ...(location === undefined
      ? []
      : [`file=${property(location.file)}`, `line=${location.line}`, `endLine=${location.endLine ?? location.line}`, `col=${location.column}`]),
    `title=${property(title)}`,
  ]
  return `::${level} ${properties.join(',')}::${data(plainText(message))}\n`
}

/** As `@actions/toolkit` escapes what a command carries. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
