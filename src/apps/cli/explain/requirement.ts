import type { Framework, Requirement } from '#model'
import { formatVersion } from '#model'
import { catalogue } from '#controls/catalogue'

/** A requirement, and which controls answer it. */
export function explainRequirement(
  framework: Framework,
  { id, title, controls, mapping, manual }: Requirement,
): string {
  const lines = controls.map(({ control, since, until }) => {
    const versions = [
      ...(since === undefined ? [] : [`since ${formatVersion(since)}`]),
      ...(until === undefined ? [] : [`until ${formatVersion(until)}`]),
    ]
    const entry = catalogue.find((one) => one.id === control)
    return `  ${control}${versions.length > 0 ? ` (${versions.join(', ')})` : ''}  ${entry?.title ?? ''}`
  })
  return [
    `${framework.id}/${id}`,
    title,
    `of ${framework.title} ${framework.version}${framework.url === undefined ? '' : `  ${framework.url}`}`,
    '',
    ...(manual === undefined ? [] : [`by hand: ${manual}`]),
    ...(lines.length > 0 ? [`answered ${mapping === 'full' ? 'in full' : 'in part'} by`, ...lines] : []),
    '',
    `seaworthy scan --framework ${framework.id} PATH`,
    '',
  ].join('\n')
}
