import { compareSeverity, type Finding, type Result } from '#model'
import { isOpen, placeName, resourceName } from '../names.ts'
import { plainLine } from '../plain.ts'
import type { ReportOptions } from '../reporter.ts'
import type { Style } from './style.ts'
import { worst } from '../blocks.ts'

type Grouping = Exclude<ReportOptions['groupBy'], 'control'>

const mostRows = 20
const longestMessage = 600

/** The open findings under the resource, file or namespace that they are in; worst group first. */
export function listings({ findings }: Result, groupBy: Grouping, all: boolean, style: Style): string[][] {
  const groups = Map.groupBy(findings.filter(isOpen), (finding) => groupName(finding, groupBy))
  return [...groups]
    .map(([name, own]) => ({ name, own, severity: worst(own) }))
    .toSorted(
      (a, b) =>
        compareSeverity(a.severity, b.severity) || b.own.length - a.own.length || (a.name < b.name ? -1 : 1),
    )
    .map(({ name, own }) => {
      const shown = all ? own : own.slice(0, mostRows)
      const more = own.length - shown.length
      return [
        style.strong(name),
        ...shown.map((finding) => `  ${rowOf(finding, groupBy, style)}`),
        ...(more > 0 ? [`  ${more} more: --all`] : []),
      ]
    })
}

function groupName({ resource, location }: Finding, groupBy: Grouping): string {
  if (groupBy === 'file') return plainLine(location?.file ?? 'no file')
  if (resource === undefined) return 'the target as a whole'
  if (groupBy === 'namespace') return plainLine(resource.namespace ?? 'no namespace')
  return `${resourceName(resource)}${location === undefined ? '' : `   ${plainLine(location.file)}`}`
}

function rowOf(
  { severity, control, message, location, resource }: Finding,
  groupBy: Grouping,
  style: Style,
): string {
  const place =
    location === undefined
      ? ''
      : groupBy === 'namespace'
        ? placeName(location)
        : `${location.line}:${location.column}`
  const name = resource === undefined || groupBy === 'resource' ? '' : `   ${resourceName(resource)}`
  const said = plainLine(message, longestMessage)
  return `${place.padEnd(8)} ${style.severity(severity, `${severity}[${control}]`)}  ${said}${name}`
}
