import { type Finding, plainText } from '#model'
import type { CatalogueEntry } from '#controls/catalogue'
import { explainControl } from './control.ts'

/** One finding of a saved result with its place and evidence, then its control. */
export function explainFinding(finding: Finding, control: CatalogueEntry | undefined): string {
  const { location, resource, evidence, exception, renderings = [] } = finding
  const lines = [
    `${finding.severity}[${finding.control}] ${finding.message}`,
    ...(location ? [`at        ${location.file}:${location.line}:${location.column}`] : []),
    ...(resource
      ? [
          `on        ${resource.kind} ${resource.namespace === undefined ? '' : `${resource.namespace}/`}${resource.name}`,
        ]
      : []),
    `path      ${finding.breadcrumb ?? finding.path.join(' › ')}`,
    ...evidence.map(({ path, value }) => `evidence  ${path.join('.')} = ${JSON.stringify(value)}`),
    ...(renderings.length > 0 ? [`only in   ${renderings.join(', ')}`] : []),
    ...(exception
      ? [`accepted  ${exception.reason}${exception.until === undefined ? '' : ` (until ${exception.until})`}`]
      : []),
    `id        ${finding.fingerprint}`,
  ].map(plainText)
  return [
    ...lines,
    '',
    ...(control === undefined ? ['this version does not know the control', ''] : [explainControl(control)]),
  ].join('\n')
}
