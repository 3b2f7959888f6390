import type { Finding, Location } from '#model'
import { findingPlace, placeName, resourceName } from '../names.ts'
import { fixOf, sourceOf } from './source.ts'
import { htmlMessage, htmlText } from './text.ts'

/** One finding: the place and what is wrong there, the rest on demand. */
export function findingDetails(finding: Finding, isOpened: boolean): string {
  const { severity, message, excerpt, fix } = finding
  const mark = finding.new === true ? ' <strong>new</strong>' : ''
  return `<details class="finding" data-severity="${severity}"${isOpened ? ' open' : ''}>
<summary><span class="where">${htmlText(findingPlace(finding))}</span> ${htmlMessage(message)}${mark}</summary>
<dl>${rowsOf(finding).join('')}</dl>
${excerpt === undefined ? '' : sourceOf(excerpt)}
${fix === undefined ? '' : fixOf(fix)}
</details>`
}

function rowsOf({
  control,
  severity,
  resource,
  breadcrumb,
  location,
  frameworks,
  renderings = [],
  related,
  exception,
  fingerprint,
}: Finding): string[] {
  return [
    row('resource', resource === undefined ? '' : resourceName(resource)),
    row('path', breadcrumb ?? ''),
    ...(location === undefined ? [] : chartRows(location)),
    row('rendered as', renderings.join(', ')),
    ...related.map((one) =>
      row(
        'see',
        `${one.location === undefined ? resourceName(one.resource) : placeName(one.location)} ${one.message}`,
      ),
    ),
    ...(exception === undefined ? [] : [row('control', `${severity} ${control}`)]),
    row(
      'accepted',
      exception === undefined
        ? ''
        : `${exception.reason}${exception.until === undefined ? '' : ` (until ${exception.until})`}`,
    ),
    row('asked by', frameworks.join(', ')),
    row('fingerprint', fingerprint),
  ]
}

function chartRows({ approximate, rendered, values, dependency }: Location): string[] {
  return [
    row(
      'place',
      approximate === true
        ? `approximate${rendered === undefined ? '' : `; rendered line ${rendered.line}`}`
        : '',
    ),
    row('set in', values ?? ''),
    row('from dependency', dependency === undefined ? '' : `${dependency.name} ${dependency.version}`),
  ]
}

function row(label: string, text: string): string {
  return text === '' ? '' : `<dt>${label}</dt><dd>${htmlMessage(text)}</dd>`
}
