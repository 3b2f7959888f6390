import { compareSeverity, type Diagnostic, type Finding, type Location, type Severity } from '#model'
import { isOpen } from './names.ts'
import { plainLine } from './plain.ts'
import type { Reporter } from './reporter.ts'
import { counted } from './words.ts'

const levels = ['error', 'warning', 'notice'] as const

type Level = (typeof levels)[number]

const levelOf: Readonly<Record<Severity, Level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
}

/** GitHub shows ten annotations of a level for a step. */
const most = 10

/** Workflow commands that become annotations: what could not be read, the worst of each level, and how many more there are. */
export const github: Reporter = ({ findings, diagnostics }) => {
  const open = findings.filter(isOpen).toSorted((a, b) => compareSeverity(a.severity, b.severity))
  const unread = diagnostics.filter(({ level }) => level === 'error')
  const commands = [...unread.map(ofDiagnostic), ...open.map(ofFinding)]
  const shown = levels.flatMap((level) => {
    const own = commands.filter((command) => command.level === level)
    return own.slice(0, level === 'notice' ? most - 1 : most)
  })
  return [...shown, ...remaining(commands.length - shown.length)].map(print).join('')
}

interface Command {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly location?: Pick<Location, 'file' | 'line' | 'column'> & Partial<Location>
}

function ofFinding({ severity, control, message, location }: Finding): Command {
  return {
    level: levelOf[severity],
    title: `${severity}[${control}]`,
    message,
    ...(location && { location }),
  }
}

function ofDiagnostic({ code, message, hint, location }: Diagnostic): Command {
  return { level: 'error', title: code, message: `${message} (${hint})`, ...(location && { location }) }
}

/** The notice that says so takes the tenth place of its level. */
function remaining(count: number): Command[] {
  if (count === 0) return []
  const message = `${counted(count, 'more finding')} not shown here, since GitHub shows ${most} of a level: see the report`
  return [{ level: 'notice', title: 'seaworthy', message }]
}

function print({ level, title, message, location }: Command): string {
  const properties = [...placeProperties(location), `title=${property(title)}`]
  return `::${level} ${properties.join(',')}::${data(message)}\n`
}

function placeProperties(location: Command['location']): string[] {
  if (location === undefined) return []
  const { file, line, column, endLine = line, endColumn } = location
  return [
    `file=${property(file)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    `col=${column}`,
    // GitHub refuses columns of several lines.
    ...(endColumn !== undefined && endLine === line ? [`endColumn=${endColumn}`] : []),
  ]
}

/** As `@actions/toolkit` escapes what a command carries; line ends are escaped already. */
function data(text: string): string {
  return plainLine(text).replaceAll('%', '%25')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
