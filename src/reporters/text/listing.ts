import { compareSeverity, type Finding, plainText, type Result } from '#model'
import { isOpen, placeName, resourceName } from '../names.ts'
import type { ReportOptions } from '../reporter.ts'
import type { Style } from './style.ts'
import { worst } from './blocks.ts'

type Grouping = Exclude<ReportOptions['groupBy'], 'control'>

/** The open findings under the resource, file or namespace that they are in; worst group first. */
export function listings({ findings }: Result, groupBy: Grouping, style: Style): string[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings.filter(isOpen)) {
    const name = groupName(finding, groupBy)
    groups.set(name, [...(groups.get(name) ?? []), finding])
  }
  return [...groups]
    .toSorted(([a, x], [b, y]) => compareSeverity(worst(x), worst(y)) || y.length - x.length || (a < b ? -1 : 1))
    .map(([name, own]) => [style.strong(name), ...own.map((finding) => `  ${line(finding, groupBy, style)}`)])
}

function groupName({ resource, location }: Finding, groupBy: Grouping): string {
  if (groupBy === 'file') return plainText(location?.file ?? 'no file')
  if (resource === undefined) return 'the target as a whole'
  if (groupBy === 'namespace') return plainText(resource.namespace ?? 'no namespace')
  return `${resourceName(resource)}${location === undefined ? '' : `   ${plainText(location.file)}`}`
}

function line({ severity, control, message, location, resource }: Finding, groupBy: Grouping, style: Style): string {
  const place = location === undefined ? '' : groupBy === 'namespace' ? placeName(location) : `${location.line}:${location.column}`
  const name = resource === undefined || groupBy === 'resource' ? '' : `   ${resourceName(resource)}`
  return `${place.padEnd(8)} ${style.severity(severity, `${severity}[${control}]`)}  ${plainText(message)}${name}`
}
