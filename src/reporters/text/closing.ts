import { type Finding, type Result, severities } from '#model'
import { commandLine } from '../command.ts'
import { exceptionsText } from '../exceptions.ts'
import { isOpen } from '../names.ts'
import type { ReportOptions } from '../reporter.ts'
import { coverageText, emptyText, isEmpty, judgedText, verdictOf } from '../verdict.ts'
import { counted } from '../words.ts'
import { forbiddenText } from './forbidden.ts'
import { leftOutTexts } from './left-out.ts'
import type { Offered } from './offered.ts'
import type { Style } from './style.ts'

const labelWidth = 12
const commandColumn = 54

/** The last lines of every run: counts, fixes, exceptions, platform, coverage, verdict. */
export function closingLines(
  result: Result,
  offered: Offered,
  options: ReportOptions,
  style: Style,
): string[] {
  return [
    countLine(result, style),
    ...fixLine(offered, options),
    ...exceptionLine(result),
    ...platformLine(result),
    `${label('coverage')}${coverageText(result)}`,
    ...leftOutTexts(result).map((text, index) => `${label(index === 0 ? 'left out' : '')}${text}`),
    ...forbiddenLine(result),
    verdictLine(result, options, style),
  ]
}

function label(text: string): string {
  return text.padEnd(labelWidth)
}

function countLine(result: Result, style: Style): string {
  const { summary } = result
  const open = result.findings.filter(isOpen)
  if (isEmpty(result) || open.length === 0) return emptyText(result)
  const touched = new Set(open.map(resourceKey)).size
  const counts = severities
    .filter((severity) => summary.findings[severity] > 0)
    .map((severity) => style.severity(severity, `${summary.findings[severity]} ${severity}`))
  const where =
    result.target.nodes === undefined
      ? `in ${touched} of ${counted(summary.resources, 'resource')}`
      : `in ${judgedText(result)}`
  return `${counted(open.length, 'finding')} ${where}   ${counts.join('  ')}`
}

/** Files may have resources of the same name; what kustomize built has places in several files. */
function resourceKey({ resource, location }: Finding): string {
  const { apiVersion = '', kind = '', namespace = '', name = '', uid = '' } = resource ?? {}
  const file = location === undefined || location.approximate === true ? '' : location.file
  return `${apiVersion} ${kind} ${namespace} ${name} ${uid} ${file}`
}

/** Where no fix is safe the command has to say that others are wanted. */
function fixLine({ safe, unsafe, isExact }: Offered, { paths }: ReportOptions): string[] {
  if (safe + unsafe === 0) return []
  const counts = [...(safe > 0 ? [`${safe} safe`] : []), ...(unsafe > 0 ? [`${unsafe} unsafe`] : [])]
  const line = `${label('fix')}${isExact ? '' : 'up to '}${counts.join(', ')}`
  return [
    `${line.padEnd(commandColumn)}${commandLine(safe > 0 ? 'fix --diff' : 'fix --unsafe --diff', paths)}`,
  ]
}

function exceptionLine(result: Result): string[] {
  const text = exceptionsText(result)
  return text === '' ? [] : [`${label('exceptions')}${text}`]
}

/** Nobody accepted them, and they are nobody's to mend who does not build the platform. */
function platformLine({ summary: { platform = 0 } }: Result): string[] {
  if (platform === 0) return []
  return [
    `${label('platform')}${counted(platform, 'finding')} on what the platform installed: --include platform`,
  ]
}

/** What the credentials may not read, and what prints the rights to it. */
function forbiddenLine(result: Result): string[] {
  const text = forbiddenText(result)
  if (text === undefined) return []
  return [`${`${label('forbidden')}${text.what}`.padEnd(commandColumn)}  ${text.command}`]
}

function verdictLine(result: Result, { elapsed }: ReportOptions, style: Style): string {
  const { word, text } = verdictOf(result)
  const painted = word === 'PASS' ? style.added(label(word)) : style.severity('high', label(word))
  const time = elapsed === undefined ? '' : seconds(elapsed)
  return `${painted}${text.padEnd(commandColumn - labelWidth - 2)}  ${time}`.trimEnd()
}

/** `1.3 s`; a second digit where one would say nothing. */
function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 95 ? 2 : 1)} s`
}
